import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";

test("a_dish_is_entered_refused_at_its_fields_and_changed_into_a_new_version", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: "/kitchen/dishes/new" });
  refusals.add("dish_save");
  const save = page.getByRole("button", { name: t("action.save"), exact: true });
  await save.click();
  await page.getByText(t("dishes.needsIngredients")).waitFor();
  const name = page.getByRole("textbox", { name: t("dishes.name") });
  await name.fill("试验炒青菜");
  // Found by its initials.
  await page.getByRole("combobox", { name: t("dishes.ingredientOf", { line: 1 }) }).fill("qc");
  await page.getByRole("option", { name: "青菜", exact: true }).click();
  const grams = page.getByRole("textbox", { name: t("dishes.gramsOf", { line: 1 }) });
  await grams.fill("-5");
  await save.click();
  await page.getByText(t("fault.too_small")).first().waitFor();
  expect(await name.inputValue(), "what was typed is kept").toBe("试验炒青菜");
  await grams.fill("150");
  // What it comes to stands beside it before anything is saved.
  await page.getByRole("complementary", { name: t("dishes.comesTo") }).getByText(/¥0\.\d\d/).waitFor();
  await save.click();
  await page.getByRole("heading", { level: 1, name: "试验炒青菜" }).waitFor();

  await page.getByRole("link", { name: t("dishes.edit") }).click();
  await grams.fill("200");
  await save.click();
  await page.getByRole("button", { name: new RegExp(t("dishes.version", { number: 2 })) }).waitFor();
  const [line] = await host.call("dish_list", { query: "试验炒青菜" });
  expect(line?.facts.ingredients[0]?.grams).toBe(200);
});

test("a_dish_is_found_by_initials_and_shows_what_brings_its_allergens", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/kitchen/dishes" });
  await page.getByRole("textbox", { name: t("dishes.search") }).fill("hsr");
  const table = page.getByRole("region", { name: t("dishes.table") });
  await table.getByRole("link", { name: "红烧肉", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "红烧肉" }).waitFor();
  await page.getByRole("region", { name: t("dishes.allergens") }).getByText(/生抽（小麦）/).waitFor();
  // A recipe card of two hundred portions: 85 grams of belly each.
  await page.getByRole("button", { name: t("dishes.recipeCard") }).click();
  const card = page.getByRole("dialog");
  await card.getByRole("textbox", { name: t("portionSize.regular") }).fill("200");
  await card
    .getByRole("row", { name: /猪五花肉/ })
    .getByText(t("dishes.kilograms", { amount: "17" }))
    .first()
    .waitFor();
});
