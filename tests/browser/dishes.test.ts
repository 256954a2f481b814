import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";

test("a_dish_is_found_by_initials_and_shows_what_brings_its_allergens", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/kitchen/dishes" });
  const table = page.getByRole("region", { name: t("dishes.table") });
  await page.getByRole("textbox", { name: t("dishes.search") }).fill("hsr");
  await table.getByRole("link", { name: "红烧肉", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "红烧肉" }).waitFor();
  const allergens = page.getByRole("region", { name: t("dishes.allergens") });
  await allergens.getByText("生抽（小麦）").waitFor();
  // A recipe card of two hundred portions.
  await page.getByRole("button", { name: t("dishes.recipeCard") }).click();
  const card = page.getByRole("dialog");
  await card.getByRole("textbox", { name: t("portionSize.regular") }).fill("200");
  await card.getByRole("row", { name: /猪五花肉/ }).getByText(t("dishes.kilograms", { amount: "17" })).first().waitFor();
});

test("a_dish_is_entered_refused_at_its_fields_and_changed_into_a_new_version", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: "/kitchen/dishes/new" });
  refusals.add("dish_save");
  await page.getByRole("button", { name: t("action.save"), exact: true }).click();
  await page.getByText(t("dishes.needsIngredients")).waitFor();
  await page.getByRole("textbox", { name: t("dishes.name") }).fill("试验炒青菜");
  const ingredient = page.getByRole("combobox", { name: t("dishes.ingredientOf", { line: 1 }) });
  await ingredient.fill("qc");
  await page.getByRole("option", { name: "青菜", exact: true }).click();
  const grams = page.getByRole("textbox", { name: t("dishes.gramsOf", { line: 1 }) });
  await grams.fill("-5");
  await page.getByRole("button", { name: t("action.save"), exact: true }).click();
  await page.getByText(t("fault.too_small")).first().waitFor();
  expect(await page.getByRole("textbox", { name: t("dishes.name") }).inputValue()).toBe("试验炒青菜");
  await grams.fill("150");
  // What it comes to stands beside it before anything is saved.
  await page.getByRole("complementary", { name: t("dishes.comesTo") }).getByText("¥0.70").waitFor();
  await page.getByRole("button", { name: t("action.save"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "试验炒青菜" }).waitFor();

  await page.getByRole("link", { name: t("dishes.edit") }).click();
  await page.getByRole("textbox", { name: t("dishes.gramsOf", { line: 1 }) }).fill("200");
  await page.getByRole("button", { name: t("action.save"), exact: true }).click();
  await page.getByRole("button", { name: new RegExp(t("dishes.version", { number: 2 })) }).waitFor();
  await page.getByRole("button", { name: new RegExp(t("dishes.version", { number: 1 })) }).click();
  await page.getByText(t("dishes.oldVersion", { number: 1 })).waitFor();
  await page.getByRole("button", { name: t("dishes.toCurrent") }).click();
  const [line] = await host.call("dish_list", { query: "试验炒青菜" });
  expect(line?.facts.ingredients[0]?.grams).toBe(200);
});

test("an_ingredient_in_use_is_not_withdrawn_and_its_price_reaches_the_dishes", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: "/kitchen/dishes/ingredients" });
  refusals.add("ingredient_withdraw").add("ingredient_save");
  const costs = async () => {
    const [line] = await host.call("dish_list", { query: "清炒青菜" });
    return line?.facts.costFen ?? 0;
  };
  const before = await costs();
  await page.getByRole("textbox", { name: t("ingredients.search") }).fill("青菜");
  await page.getByRole("button", { name: "青菜", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "青菜" });
  await dialog.getByRole("button", { name: t("ingredients.withdraw") }).click();
  await dialog.getByRole("alert").getByText("清炒青菜").waitFor();
  const edible = dialog.getByRole("textbox", { name: t("ingredients.ediblePercent") });
  await edible.fill("120");
  await dialog.getByRole("button", { name: t("action.save"), exact: true }).click();
  await dialog.getByText(t("fault.too_large")).waitFor();
  await edible.fill("90");
  await dialog.getByRole("textbox", { name: t("ingredients.pricePerKg") }).fill("8.40");
  await dialog.getByRole("button", { name: t("action.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await costs()).toBeGreaterThan(before);
});
