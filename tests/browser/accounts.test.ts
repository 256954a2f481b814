import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { openDesk, startHost } from "../support/chromium";

test("every_amount_opens_its_meals_residence_is_noted_and_a_new_price_ends_the_old_one", async () => {
  const host = await startHost("demonstration");
  const { centres } = await host.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  const of = (monthOn: string) => host.call("meal_account_statement", { kitchenId, monthOn });
  const before = await of("2026-11-01");
  const [elder] = before.byElder;
  if (elder === undefined) {
    throw new Error("the demonstration has meals in this month");
  }
  const { page, t } = await openDesk(host, { at: "/kitchen/accounts" });
  const dialog = page.getByRole("dialog");
  const sums = page.getByLabel(t("accounts.sums"));
  await sums.getByText(before.sum.meals.toLocaleString("en-GB")).waitFor();

  await page.getByRole("button", { name: t("accounts.openOf", { name: elder.name }), exact: true }).first().click();
  const total = dialog.getByRole("row").filter({ hasText: t("accounts.total", { count: elder.meals }) });
  await total.waitFor();
  // The sum stands below the lines however many they are, whole and beside the scrollbar.
  const lines = dialog.getByRole("region", { name: elder.name });
  // Its cells stay, not the row around them.
  const [within, sum] = [await lines.boundingBox(), await total.getByRole("rowheader").boundingBox()];
  expect((sum?.y ?? 0) + (sum?.height ?? 0)).toBeLessThanOrEqual((within?.y ?? 0) + (within?.height ?? 0) + 1);
  const room = await lines.evaluate((element) => [element.scrollWidth, element.clientWidth] as const);
  expect(room[0], "nothing is clipped at the side").toBeLessThanOrEqual(room[1]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  // Who is registered here is noted at once.
  await page.getByRole("button", { name: t("accounts.noteResidence") }).first().click();
  const residence = dialog.getByRole("radiogroup", { name: t("accounts.residenceOf", { name: elder.name }) }).first();
  await residence.getByText(t("accounts.isElsewhere")).click();
  await expect
    .poll(async () => {
      const eaters = await host.call("meal_account_residences", { kitchenId, monthOn: "2026-11-01" });
      return eaters.find(({ elderId }) => elderId === elder.key)?.isLocalResident;
    })
    .toBe(false);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  // A month that is not over cannot be frozen.
  expect(await page.getByRole("button", { name: t("accounts.freeze") }).count()).toBe(0);

  // A new price holds from a day on; the old one ends there.
  await page.getByRole("radiogroup", { name: t("accounts.parts") }).getByText(t("accounts.rules")).click();
  await page.getByRole("button", { name: t("accounts.setPrices") }).click();
  const lunch = { meal: t("meal.lunch"), set: t("mealSet.ordinary"), size: t("portionSize.regular") };
  await dialog.getByRole("textbox", { name: t("accounts.priceOf", lunch), exact: true }).fill("12.50");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  const { prices } = await host.call("meal_account_rules", { kitchenId });
  const ours = prices.filter(
    ({ meal, portionSize, mealSet }) => meal === "lunch" && portionSize === "regular" && mealSet === "ordinary",
  );
  const now = ours.find(({ untilOn }) => untilOn === null);
  expect(now?.priceFen).toBe(1250);
  expect(ours.find(({ untilOn }) => untilOn === now?.fromOn)?.priceFen, "the one before").toBe(1100);
});

test("a_subsidy_is_entered_with_its_last_day_and_one_that_ends_before_it_begins_is_refused", async () => {
  const host = await startHost("demonstration");
  const { centres } = await host.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  const { page, t, refusals } = await openDesk(host, { at: "/kitchen/accounts" });
  refusals.add("meal_account_add_subsidy");
  const dialog = page.getByRole("dialog");
  const last = dialog.getByRole("textbox", { name: t("accounts.lastDay") });
  await page.getByRole("radiogroup", { name: t("accounts.parts") }).getByText(t("accounts.rules")).click();
  await page.getByRole("button", { name: t("accounts.addScheme") }).click();
  await dialog.getByRole("textbox", { name: t("accounts.schemeName") }).fill("冬季午餐补贴");
  await dialog.getByRole("textbox", { name: t("accounts.budgetLine") }).fill("示例预算");
  await dialog.getByRole("textbox", { name: t("accounts.firstDay") }).fill("2026-12-01");
  await last.fill("2026-11-30");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.ends_before_beginning")).waitFor();
  expect(await last.inputValue(), "what was typed stays").toBe("2026-11-30");

  await last.fill("2027-02-28");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  const { rules } = await host.call("meal_account_rules", { kitchenId });
  const saved = rules.find(({ details }) => details.name === "冬季午餐补贴")?.details;
  expect(saved, "the last day belongs to it").toMatchObject({ fromOn: "2026-12-01", untilOn: "2027-03-01" });

  // The list and the dialog say the same last day.
  const { longDay } = formatIn("zh-CN");
  const days = t("accounts.fromUntil", { from: longDay("2026-12-01"), until: longDay("2027-02-28") });
  await page.getByRole("listitem").filter({ hasText: "冬季午餐补贴" }).getByText(days).waitFor();
  await page.getByRole("button", { name: t("accounts.changeOf", { name: "冬季午餐补贴" }) }).click();
  await expect.poll(() => last.inputValue()).toBe("2027-02-28");
});
