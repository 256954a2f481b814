import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { firstDayCare, registerExpected } from "../support/people";

const TOMORROW = "2026-11-24";

test("a_number_opens_its_people_extras_change_and_who_comes_after_the_release_is_a_difference", async () => {
  const host = await startHost("demonstration");
  const { centres } = await host.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  const dinner = { kitchenId, on: null, meal: "dinner" } as const;
  const { page, t } = await openDesk(host, { at: `/kitchen/production?on=${TOMORROW}` });
  const sheet = page.getByRole("region", { name: t("production.sheet") });

  // Every number opens the people behind it, and they are as many.
  const meal = await host.call("production_meal", { kitchenId, on: TOMORROW, meal: "lunch" });
  const dish = meal.sheet.slots[0]?.dishes[0];
  await sheet
    .getByRole("button", {
      name: t("production.openPeople", { what: dish?.name ?? "", count: dish?.portions ?? 0 }),
      exact: true,
    })
    .click();
  const people = page.getByRole("dialog");
  await people
    .getByRole("heading", { name: t("production.peopleOf", { what: dish?.name ?? "", count: dish?.portions ?? 0 }) })
    .waitFor();
  await page.keyboard.press("Escape");
  await people.waitFor({ state: "hidden" });
  // All specials together, too.
  const special = meal.sheet.specialPortions;
  await page
    .getByRole("button", {
      name: t("production.openPeople", { what: t("production.special"), count: special }),
      exact: true,
    })
    .click();
  await people
    .getByRole("heading", { name: t("production.peopleOf", { what: t("production.special"), count: special }) })
    .waitFor();
  await page.keyboard.press("Escape");
  await people.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: t("production.changeExtra") }).click();
  await people.getByRole("textbox", { name: t("production.extraPercent") }).fill("10");
  await people.getByRole("button", { name: t("action.save") }).click();
  await page.getByText(t("production.sheetHint", { percent: 10 })).waitFor();

  // Tonight's dinner is released: one more eater is a difference, not another sheet.
  const before = await host.call("production_meal", dinner);
  expect(before.release).not.toBeNull();
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, { name: "端木思远" });
  await host.call("meal_order", {
    elderId: elder.id,
    serviceOn: before.on,
    meal: "dinner",
    kind: "one_off",
    centreId: centre.id,
  });
  await page.getByRole("radiogroup", { name: t("production.meal") }).getByText(t("meal.dinner")).click();
  await page.getByRole("button", { name: t("board.today") }).click();
  const changes = page.getByRole("region", { name: t("production.differences") });
  await changes.getByText("端木思远").waitFor();
  await changes.getByText(t("differenceKind.added")).first().waitFor();
  const after = await host.call("production_meal", dinner);
  expect(after.sheet.portions, "what was released stands still").toBe(before.sheet.portions);
  expect(after.differences?.plus).toBe((before.differences?.plus ?? 0) + 1);
});
