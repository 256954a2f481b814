import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";

/** A Monday without menus. */
const MONDAY = "2027-01-11";

test("a_meal_is_planned_carried_by_keys_published_and_changed_with_a_reason", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: `/kitchen?on=${MONDAY}` });
  refusals.add("menu_save");
  const cell = (on: string) => page.locator(`[data-place="${on} lunch"]`);
  const says = (on: string) => expect.poll(() => cell(on).innerText(), { timeout: 10_000 });
  const dialog = page.getByRole("dialog");
  await cell(MONDAY).click();
  await page.getByRole("button", { name: t("menus.plan") }).first().click();
  // By its initials: 番茄炒蛋.
  await dialog.getByRole("combobox", { name: t("menus.menuDish") }).first().fill("fqcd");
  await page.getByRole("option", { name: "番茄炒蛋" }).click();
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  await says(MONDAY).toContain("番茄炒蛋");

  // Copied to Tuesday without a mouse, cut there, put down on Thursday.
  await cell(MONDAY).press("Control+c");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await says("2027-01-12").toContain("番茄炒蛋");
  await cell("2027-01-12").press("Control+x");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await says("2027-01-14").toContain("番茄炒蛋");
  await says("2027-01-12").not.toContain("番茄炒蛋");

  await page.getByRole("button", { name: t("menus.publishWeek") }).click();
  await dialog.getByRole("button", { name: t("menus.publish") }).click();
  await page.getByText(t("menus.published", { count: 2 })).waitFor();

  // From now on a change says why.
  await cell(MONDAY).click();
  await page
    .getByRole("radiogroup", { name: t("menus.show") })
    .getByText(t("menus.dishesTab"), { exact: true })
    .click();
  await page.getByRole("button", { name: t("menus.edit") }).click();
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.required")).first().waitFor();
  await dialog.getByRole("textbox", { name: t("menus.changeReason") }).fill("老人建议");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("老人建议").waitFor();
  const week = await host.call("menu_week", { on: MONDAY });
  expect(week.changes.map(({ reason }) => reason)).toEqual(["老人建议"]);
});

test("a_meal_is_dragged_by_the_mouse_and_copied_with_the_control_key_held", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: `/kitchen?on=${MONDAY}` });
  const cell = (on: string) => page.locator(`[data-place="${on} lunch"]`);
  const says = (on: string) => expect.poll(() => cell(on).innerText(), { timeout: 10_000 });
  const dialog = page.getByRole("dialog");
  await cell(MONDAY).click();
  await page.getByRole("button", { name: t("menus.plan") }).first().click();
  await dialog.getByRole("combobox", { name: t("menus.menuDish") }).first().fill("fqcd");
  await page.getByRole("option", { name: "番茄炒蛋" }).click();
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  await says(MONDAY).toContain("番茄炒蛋");

  /** Grabs a meal at its edge, not one of its dishes, and lets it go over another day. */
  const drag = async (from: string, to: string) => {
    const [start, end] = [await cell(from).boundingBox(), await cell(to).boundingBox()];
    if (start === null || end === null) {
      throw new Error("a meal is not in sight");
    }
    await page.mouse.move(start.x + start.width - 4, start.y + start.height - 4);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
    await expect.poll(() => cell(to).getAttribute("data-over")).not.toBeNull();
    await page.mouse.up();
  };
  await drag(MONDAY, "2027-01-13");
  await says("2027-01-13").toContain("番茄炒蛋");
  await says(MONDAY).not.toContain("番茄炒蛋");

  await page.keyboard.down("Control");
  await drag("2027-01-13", "2027-01-14");
  await page.keyboard.up("Control");
  await says("2027-01-14").toContain("番茄炒蛋");
  await says("2027-01-13").toContain("番茄炒蛋");
  const week = await host.call("menu_week", { on: MONDAY });
  const planned = week.days.filter(({ meals }) => meals.some(({ state }) => state !== null)).map(({ on }) => on);
  expect(planned).toEqual(["2027-01-13", "2027-01-14"]);
});
