import type { Page } from "playwright-core";

import { type Stop, type Visit, heading } from "./stop";

async function week({ page, t, open }: Visit, on?: string): Promise<Page> {
  await open(on === undefined ? "/kitchen" : `/kitchen?on=${on}`);
  await heading(page, t("menus.title"));
  await page.locator("[data-place]").first().waitFor();
  await page.getByRole("radiogroup", { name: t("menus.show") }).waitFor();
  return page;
}

async function view({ page, t }: Visit, words: "dishesTab" | "nutritionTab"): Promise<void> {
  await page.getByRole("radiogroup", { name: t("menus.show") }).getByText(t(`menus.${words}`), { exact: true }).click();
}

async function dialog(page: Page): Promise<void> {
  await page.getByRole("dialog").waitFor();
}

export const menusStops: readonly Stop[] = [
  {
    name: "menu of the week",
    in: "demonstration",
    main: true,
    go: async (at) => void (await week(at)),
  },
  {
    name: "menu of the week, dishes of a meal",
    in: "demonstration",
    go: async (at) => {
      const page = await week(at);
      await view(at, "dishesTab");
      await page.getByRole("button", { name: at.t("menus.moveTo") }).waitFor();
    },
  },
  {
    name: "menu of the week, nutrition",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const page = await week(at);
      await view(at, "nutritionTab");
      await page.getByRole("columnheader", { name: at.t("menus.nutrient") }).waitFor();
    },
  },
  {
    name: "menu of the week, a meal is planned",
    in: "demonstration",
    go: async (at) => {
      const page = await week(at);
      await view(at, "dishesTab");
      await page.getByRole("button", { name: at.t("menus.edit") }).click();
      await dialog(page);
    },
  },
  {
    name: "menu of the week, a meal is moved",
    in: "demonstration",
    go: async (at) => {
      const page = await week(at);
      await view(at, "dishesTab");
      await page.getByRole("button", { name: at.t("menus.moveTo") }).click();
      await dialog(page);
    },
  },
  {
    name: "menu of the week, a cycle is applied",
    in: "demonstration",
    go: async (at) => {
      const page = await week(at);
      await page.getByRole("button", { name: new RegExp(at.t("menus.weekNumber", { number: 3 }), "i") }).click();
      await dialog(page);
    },
  },
  ...(["copyTitle", "rules"] as const).map((words) => ({
    name: `menu of the week, ${words === "rules" ? "standards" : "copying"}`,
    in: "demonstration" as const,
    go: async (at: Visit) => {
      const page = await week(at);
      await page.getByRole("button", { name: at.t("menus.more") }).click();
      await page.getByRole("menuitem", { name: at.t(`menus.${words}`) }).click();
      await dialog(page);
    },
  })),
  {
    name: "menu of next week, to be published",
    in: "demonstration",
    go: async (at) => {
      const page = await week(at);
      await page.getByRole("button", { name: at.t("menus.nextWeek") }).click();
      await page.getByRole("button", { name: at.t("menus.publishWeek") }).click();
      await dialog(page);
    },
  },
  {
    name: "cycles",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/kitchen/cycles");
      await heading(page, t("menus.cyclesTitle"));
      await page.getByRole("link", { name: t("menus.openCycle") }).first().waitFor();
    },
  },
  {
    name: "a cycle",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/kitchen/cycles");
      await page.getByRole("link", { name: t("menus.openCycle") }).first().click();
      await page.locator("[data-place]").first().waitFor();
    },
  },
  {
    name: "a new cycle",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/kitchen/cycles/new");
      await heading(page, t("menus.newCycle"));
    },
  },
];
