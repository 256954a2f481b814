import { type Stop, type Visit, heading, profile } from "./stop";

async function meals({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/meals");
  await heading(page, t("meals.title"));
  await page.getByRole("region", { name: t("meals.counts") }).waitFor();
}

export const mealsStops: readonly Stop[] = [
  {
    name: "meals",
    in: "demonstration",
    main: true,
    go: meals,
  },
  {
    name: "meals, ordering",
    in: "demonstration",
    go: async (at) => {
      await meals(at);
      await at.page.getByRole("button", { name: at.t("meals.order"), exact: true }).click();
      await at.page.getByRole("dialog", { name: at.t("meals.orderTitle") }).waitFor();
    },
  },
  {
    name: "meals, guests and staff",
    in: "demonstration",
    go: async (at) => {
      await meals(at);
      await at.page.getByRole("button", { name: at.t("meals.addGroup"), exact: true }).click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "meals, the cut-off",
    in: "demonstration",
    go: async (at) => {
      await meals(at);
      await at.page.getByRole("button", { name: at.t("meals.cutOffChange") }).click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "meals, one eater who stops",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await meals(at);
      await at.page.getByRole("list", { name: at.t("meals.list") }).getByRole("button").first().click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("meals.stop"), exact: true }).click();
      await at.page.getByRole("textbox", { name: at.t("meals.stopNote") }).waitFor();
    },
  },
  {
    name: "diet of an elder",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await profile(at, at.elders.late);
      const card = at.page.getByRole("region", { name: at.t("diet.title") });
      await card.getByRole("listitem").first().waitFor();
      await card.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "diet, editing",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await profile(at, at.elders.late);
      await at.page.getByRole("button", { name: at.t("diet.edit"), exact: true }).click();
      await at.page.getByRole("dialog").getByRole("button", { name: at.t("diet.addLine") }).waitFor();
    },
  },
  {
    name: "diet, what a change hits in the menus ahead",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await profile(at, at.elders.second);
      await at.page.getByRole("button", { name: at.t("diet.edit"), exact: true }).click();
      const editing = at.page.getByRole("dialog", { name: at.t("diet.editTitle", { name: at.elders.second.name }) });
      await editing.getByRole("button", { name: at.t("diet.addLine") }).click();
      await editing.getByRole("combobox", { name: at.t("diet.food") }).last().fill("鸡蛋");
      await editing.getByRole("button", { name: at.t("action.save"), exact: true }).click();
      const hit = at.page.getByRole("dialog", { name: at.t("diet.hitTitle") });
      await hit.getByRole("listitem").first().waitFor();
      await editing.waitFor({ state: "detached" });
    },
  },
  {
    name: "meals at home, agreeing",
    in: "demonstration",
    main: true,
    go: async (at) => {
      await profile(at, at.elders.bare);
      await at.page.getByRole("button", { name: at.t("homeMeal.start"), exact: true }).click();
      await at.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "who cooks for a centre",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/settings");
      await page.getByRole("region", { name: t("mealPlaces.title") }).getByRole("button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "limits of diets",
    in: "demonstration",
    main: true,
    go: async ({ page, t, open }) => {
      await open("/settings");
      const card = page.getByRole("region", { name: t("dietLimits.title") });
      await card.getByRole("table").waitFor();
      await card.scrollIntoViewIfNeeded();
    },
  },
];
