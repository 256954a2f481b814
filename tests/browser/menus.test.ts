import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";

/** A Monday without menus. */
const MONDAY = "2027-01-11";

test("a_meal_is_planned_carried_by_keys_published_and_changed_with_a_reason", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: `/kitchen?on=${MONDAY}` });
  refusals.add("menu_save");
  const cell = (on: string) => page.locator(`[data-place="${on} lunch"]`);
  await cell(MONDAY).click();
  await page.getByRole("button", { name: t("menus.plan") }).click();
  const dialog = page.getByRole("dialog");
  const dish = dialog.getByRole("combobox", { name: t("menus.menuDish") }).first();
  // By its initials: 番茄炒蛋.
  await dish.fill("fqcd");
  await page.getByRole("option", { name: "番茄炒蛋" }).click();
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => cell(MONDAY).innerText()).toContain("番茄炒蛋");

  // Copied to Tuesday without a mouse.
  await cell(MONDAY).focus();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await expect.poll(() => cell("2027-01-12").innerText()).toContain("番茄炒蛋");
  // Cut there, put down on Thursday.
  await cell("2027-01-12").focus();
  await page.keyboard.press("Control+x");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await expect.poll(() => cell("2027-01-14").innerText()).toContain("番茄炒蛋");
  await expect.poll(() => cell("2027-01-12").innerText()).not.toContain("番茄炒蛋");

  await page.getByRole("button", { name: t("menus.publishWeek") }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("menus.publish") }).click();
  await page.getByText(t("menus.published", { count: 2 })).waitFor();

  // From now on a change says why.
  await cell(MONDAY).click();
  await page
    .getByRole("radiogroup", { name: t("menus.show") })
    .getByText(t("menus.dishesTab"), { exact: true })
    .click();
  await page.getByRole("button", { name: t("menus.edit") }).click();
  const change = page.getByRole("dialog");
  await change.getByRole("button", { name: t("action.save") }).click();
  await change.getByText(t("fault.required")).first().waitFor();
  await change.getByRole("textbox", { name: t("menus.changeReason") }).fill("老人建议");
  await change.getByRole("button", { name: t("action.save") }).click();
  await change.waitFor({ state: "hidden" });
  await page.getByText("老人建议").waitFor();
  const week = await host.call("menu_week", { on: MONDAY });
  expect(week.changes.map(({ reason }) => reason)).toEqual(["老人建议"]);
});

test("a_meal_is_dragged_to_another_day", async () => {
  const host = await startHost("demonstration");
  const dishes = await host.call("dish_list", { query: "番茄炒蛋" });
  const dishId = dishes[0]?.facts.dishId ?? "";
  await host.call("menu_save", {
    serviceOn: MONDAY,
    meal: "lunch",
    version: 0,
    slots: [{ id: null, role: "main", dishIds: [dishId] }],
  });
  const { page } = await openDesk(host, { at: `/kitchen?on=${MONDAY}` });
  const cell = (on: string) => page.locator(`[data-place="${on} lunch"]`);
  await expect.poll(() => cell(MONDAY).innerText()).toContain("番茄炒蛋");
  await cell(MONDAY).dragTo(cell("2027-01-15"));
  await expect.poll(() => cell("2027-01-15").innerText()).toContain("番茄炒蛋");
  await expect.poll(() => cell(MONDAY).innerText()).not.toContain("番茄炒蛋");
});
