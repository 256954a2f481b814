import { type Stop, type Visit, NOBODY, heading } from "./stop";

async function dishes({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/dishes");
  await heading(page, t("dishes.title"));
  await page.getByRole("region", { name: t("dishes.table") }).getByRole("link").first().waitFor();
}

async function dish(at: Visit, name: string): Promise<string> {
  const [found] = await at.host.call("dish_list", { query: name });
  const id = found?.facts.dishId ?? "";
  await at.open(`/kitchen/dishes/${id}`);
  await heading(at.page, name);
  return id;
}

async function ingredients({ page, t, open }: Visit): Promise<void> {
  await open("/kitchen/dishes/ingredients");
  await heading(page, t("ingredients.title"));
  await page.getByRole("region", { name: t("ingredients.table") }).getByRole("button").first().waitFor();
}

async function ingredient(at: Visit, name: string): Promise<void> {
  await ingredients(at);
  await at.page.getByRole("textbox", { name: at.t("ingredients.search") }).fill(name);
  await at.page.getByRole("button", { name, exact: true }).click();
  await at.page.getByRole("dialog", { name }).waitFor();
}

export const foodStops: readonly Stop[] = [
  { name: "dishes", in: "demonstration", main: true, go: dishes },
  {
    name: "dishes, nothing found",
    in: "demonstration",
    go: async (at) => {
      await dishes(at);
      await at.page.getByRole("textbox", { name: at.t("dishes.search") }).fill(NOBODY);
      await at.page.getByText(at.t("dishes.noneFound")).waitFor();
    },
  },
  {
    name: "dishes, narrowed",
    in: "demonstration",
    go: async (at) => {
      await dishes(at);
      await at.page.getByRole("button", { name: at.t("dishCategory.soup") }).click();
      await at.page.getByRole("combobox", { name: at.t("dishes.without") }).click();
      await at.page.getByRole("option", { name: at.t("allergen.eggs") }).click();
      await at.page.keyboard.press("Escape");
    },
  },
  { name: "dish", in: "demonstration", main: true, go: async (at) => void (await dish(at, "红烧肉")) },
  {
    name: "recipe card",
    in: "demonstration",
    go: async (at) => {
      await dish(at, "红烧肉");
      await at.page.getByRole("button", { name: at.t("dishes.recipeCard") }).click();
      await at.page.getByRole("dialog").getByRole("table").waitFor();
    },
  },
  {
    name: "changing a dish",
    in: "demonstration",
    main: true,
    go: async (at) => {
      const id = await dish(at, "红烧肉");
      await at.open(`/kitchen/dishes/${id}/edit`);
      await heading(at.page, at.t("dishes.editTitle"));
      await at.page.getByRole("complementary", { name: at.t("dishes.comesTo") }).getByText("¥").waitFor();
    },
  },
  {
    name: "entering a dish, with faults",
    in: "demonstration",
    go: async ({ page, t, open }) => {
      await open("/kitchen/dishes/new");
      await page.getByRole("button", { name: t("action.save"), exact: true }).click();
      await page.getByText(t("dishes.needsIngredients")).waitFor();
    },
  },
  { name: "ingredients", in: "demonstration", main: true, go: ingredients },
  { name: "ingredient", in: "demonstration", go: async (at) => ingredient(at, "猪瘦肉") },
  {
    name: "ingredient, allergens and parts",
    in: "demonstration",
    go: async (at) => {
      await ingredient(at, "生抽");
      await at.page.getByRole("tab", { name: at.t("ingredients.allergensTab") }).click();
      await at.page.getByText(at.t("ingredients.parts"), { exact: true }).waitFor();
    },
  },
  {
    name: "ingredient, nutrition",
    in: "demonstration",
    go: async (at) => {
      await ingredient(at, "猪瘦肉");
      await at.page.getByRole("tab", { name: at.t("ingredients.nutritionTab") }).click();
      await at.page.getByText(at.t("ingredients.nutrientsHint")).waitFor();
    },
  },
];
