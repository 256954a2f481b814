import { dayAfter } from "../../../ui/src/shared/format/days";
import { TODAY } from "../places";
import { type Stop, type Visit, heading } from "./stop";

async function production({ page, t, open }: Visit, at = "/kitchen/production"): Promise<void> {
  await open(at);
  await heading(page, t("production.title"));
  await page.getByRole("region", { name: t("production.sheet") }).waitFor();
}

async function safety({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/safety");
  await heading(page, t("safety.title"));
  await page.getByRole("region", { name: t("safety.coldPlaces") }).waitFor();
}

async function purchasing({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/purchasing");
  await heading(page, t("purchasing.title"));
  await page.getByRole("columnheader", { name: t("purchasing.packs") }).first().waitFor();
}

const dialog = (at: Visit) => at.page.getByRole("dialog").waitFor();

/** What happens in the kitchen itself. */
export const cookingStops: readonly Stop[] = [
  { name: "production", in: "demonstration", main: true, go: production },
  {
    name: "production, a meal that is released",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await production(at, "/kitchen/production?meal=dinner");
      await at.page.getByText(at.t("production.released"), { exact: true }).waitFor();
    },
  },
  {
    name: "production, the people behind a number",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await production(at);
      await at.page
        .getByRole("region", { name: at.t("production.sheet") })
        .getByRole("table")
        .getByRole("button")
        .first()
        .click();
      await at.page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
  {
    name: "production, extras",
    in: "demonstration",
    go: async (at) => {
      // Today's meals are released; tomorrow's extras can still change.
      await production(at, `/kitchen/production?on=${dayAfter(TODAY)}`);
      await at.page.getByRole("button", { name: at.t("production.changeExtra") }).click();
      await dialog(at);
    },
  },
  { name: "purchasing", in: "demonstration", main: true, go: purchasing },
  {
    name: "purchasing, what an ingredient is for",
    in: "demonstration",
    go: async (at) => {
      await purchasing(at);
      await at.page.getByRole("rowheader").getByRole("button").first().click();
    },
  },
  {
    name: "kitchen wall",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/kitchen/wall");
      await page.getByRole("list", { name: t("wall.dishes") }).waitFor();
    },
  },
  { name: "food safety", in: "demonstration", main: true, go: safety },
  {
    name: "food safety, a pot is put on",
    in: "demonstration",
    go: async (at) => {
      await safety(at);
      await at.page
        .getByRole("button", { name: at.t("safety.startTitle", { meal: at.t("meal.lunch") }) })
        .click();
      await dialog(at);
    },
  },
  {
    name: "food safety, a step of a pot",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await safety(at);
      const recording = at.t("safety.recordNext", { what: "" }).trim();
      await at.page.getByRole("button", { name: new RegExp(`^${recording}`) }).first().click();
      await dialog(at);
    },
  },
  {
    name: "food safety, a sample",
    in: "demonstration",
    go: async (at) => {
      await safety(at);
      await at.page.getByRole("button").filter({ hasText: at.t("safety.takeSample") }).first().click();
      await dialog(at);
    },
  },
  {
    name: "food safety, a reading",
    in: "demonstration",
    go: async (at) => {
      await safety(at);
      await at.page
        .getByRole("region", { name: at.t("safety.coldPlaces") })
        .getByRole("button", { name: at.t("safety.read") })
        .first()
        .click();
      await dialog(at);
    },
  },
  {
    name: "food safety, a fridge",
    in: "demonstration",
    go: async (at) => {
      await safety(at);
      await at.page.getByRole("button", { name: at.t("safety.addPlace") }).click();
      await dialog(at);
    },
  },
  {
    name: "food safety, signing",
    in: "demonstration",
    go: async (at) => {
      await safety(at);
      await at.page.getByRole("button", { name: at.t("safety.sign"), exact: true }).click();
      await dialog(at);
    },
  },
  {
    name: "food safety, standards",
    in: "demonstration",
    go: async (at) => {
      await safety(at);
      await at.page.getByRole("button", { name: at.t("safety.settings"), exact: true }).click();
      await dialog(at);
    },
  },
];
