import { expect, test } from "vitest";

import { type Desk, openDesk, startHost } from "../support/chromium";
import { dayCares } from "../support/people";

const TOMORROW = "2026-11-24";

/** Says that it was saved, and loads everything afresh. */
async function savedAndAfresh({ page }: Desk, words: string): Promise<void> {
  await page.getByRole("alert").filter({ hasText: words }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("limits_of_diets_stay_and_one_that_blocks_before_it_warns_is_refused", async () => {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { at: "/settings" });
  const { page, t, refusals } = desk;
  refusals.add("diet_set_limits");
  const card = page.getByRole("region", { name: t("dietLimits.title") });
  const limit = (what: "warnAbove" | "blockAbove") =>
    card.getByRole("textbox", {
      name: t("dietLimits.ofDiet", { diet: t("dietKind.low_salt"), what: t(`dietLimits.${what}`) }),
    });
  await limit("warnAbove").fill("650");
  await limit("blockAbove").fill("640");
  await card.getByRole("button", { name: t("dietLimits.save") }).click();
  await card.getByText(t("fault.too_small")).waitFor();
  expect(await limit("warnAbove").inputValue(), "what was typed stays").toBe("650");
  await limit("blockAbove").fill("1300");
  await card.getByRole("button", { name: t("dietLimits.save") }).click();
  await savedAndAfresh(desk, t("dietLimits.saved"));
  await expect.poll(() => limit("warnAbove").inputValue()).toBe("650");
  expect(await limit("blockAbove").inputValue()).toBe("1300");
});

test("who_cooks_for_a_centre_stays_and_what_another_desk_changed_meanwhile_is_not_lost", async () => {
  const host = await startHost("demonstration");
  const [centre] = await dayCares(host);
  const name = centre?.name ?? "";
  const place = async () => (await host.call("meal_settings", {})).places.find(({ centreId }) => centreId === centre?.id);
  const { centres } = await host.call("district_overview", {});
  const kitchen = centres.find(({ isKitchen }) => isKitchen);
  const desk = await openDesk(host, { at: "/settings" });
  const { page, t, refusals } = desk;
  refusals.add("meal_set_place");
  const dialog = page.getByRole("dialog", { name: t("mealPlaces.changeOf", { name }) });
  const wholeDay = dialog.getByRole("group", { name: t("mealPlaces.mealsOf", { part: t("dayPart.whole_day") }) });
  const open = () => page.getByRole("button", { name: t("mealPlaces.changeOf", { name }) }).click();
  const save = () => dialog.getByRole("button", { name: t("action.save") }).click();

  await open();
  const before = await place();
  await host.call("meal_set_place", {
    centreId: centre?.id ?? "",
    version: before?.version ?? 0,
    kitchenId: null,
    meals: [{ dayPart: "whole_day", meal: "lunch" }],
  });
  await wholeDay.getByRole("checkbox", { name: t("meal.dinner") }).check();
  await save();
  await dialog.getByText(t("refusal.changed_meanwhile", { subject: t("subject.meal_place") })).waitFor();
  expect(await wholeDay.getByRole("checkbox", { name: t("meal.dinner") }).isChecked(), "what was chosen stays").toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await open();
  await dialog.getByRole("combobox", { name: t("mealPlaces.kitchen") }).click();
  await page.getByRole("option", { name: kitchen?.name ?? "", exact: true }).click();
  await wholeDay.getByRole("checkbox", { name: t("meal.breakfast") }).check();
  await save();
  await savedAndAfresh(desk, t("mealPlaces.saved", { name }));
  await open();
  expect(await dialog.getByRole("combobox", { name: t("mealPlaces.kitchen") }).inputValue()).toBe(kitchen?.name);
  expect(await wholeDay.getByRole("checkbox", { name: t("meal.breakfast") }).isChecked()).toBe(true);
  expect(await wholeDay.getByRole("checkbox", { name: t("meal.dinner") }).isChecked()).toBe(false);
  expect((await place())?.setKitchenId).toBe(kitchen?.id);
});

test("extras_in_percent_stay_and_too_many_are_refused", async () => {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { at: `/kitchen/production?on=${TOMORROW}` });
  const { page, t, refusals } = desk;
  refusals.add("production_change_extra");
  const dialog = page.getByRole("dialog", { name: t("production.extraTitle") });
  await page.getByRole("button", { name: t("production.changeExtra") }).click();
  const percent = dialog.getByRole("textbox", { name: t("production.extraPercent") });
  await percent.fill("80");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.too_large")).waitFor();
  await percent.fill("7");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await savedAndAfresh(desk, t("production.extraSaved", { percent: 7 }));
  await page.getByText(t("production.sheetHint", { percent: 7 })).waitFor();
});

test("what_somebody_says_about_a_meal_stays_and_needs_a_score", async () => {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { at: "/kitchen/delivery/leftovers" });
  const { page, t } = desk;
  const dialog = page.getByRole("dialog", { name: t("leftovers.addFeedback") });
  await page.getByRole("button", { name: t("leftovers.addFeedback") }).click();
  await dialog.getByRole("textbox", { name: t("leftovers.words") }).fill("汤有点咸，米饭正好");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByText(t("leftovers.scores.4"), { exact: true }).click();
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await savedAndAfresh(desk, t("leftovers.feedbackSaved"));
  const said = page.getByRole("listitem").filter({ hasText: "汤有点咸，米饭正好" });
  await said.getByText(t("leftovers.score", { score: 4 })).waitFor();
});

test("what_came_back_is_chosen_from_the_released_sheet_with_what_was_served", async () => {
  const host = await startHost("demonstration");
  const { centres } = await host.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  const { today } = await host.call("delivery_leftovers", { kitchenId });
  const served = await host.call("delivery_served", { kitchenId, serviceOn: today, meal: "lunch" });
  const home = served.find(({ centreId }) => centreId === null);
  if (home === undefined) {
    throw new Error("today's lunch is not released, or nobody eats at home");
  }
  const desk = await openDesk(host, { at: "/kitchen/delivery/leftovers" });
  const { page, t } = desk;
  const dialog = page.getByRole("dialog", { name: t("leftovers.add") });
  await page.getByRole("button", { name: t("leftovers.add") }).click();
  await dialog.getByRole("combobox", { name: t("leftovers.dish") }).click();
  await page.getByRole("option", { name: home.dishName, exact: true }).click();
  const weight = served
    .filter(({ centreId, dishName }) => centreId === null && dishName === home.dishName)
    .reduce((sum, { grams }) => sum + grams, 0);
  const kilos = dialog.getByRole("textbox", { name: t("leftovers.servedKilos") });
  await expect.poll(async () => Number(await kilos.inputValue())).toBeCloseTo(weight / 1000, 2);
  await dialog.getByRole("textbox", { name: t("leftovers.leftKilos") }).fill("0.1");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await savedAndAfresh(desk, t("leftovers.saved", { dish: home.dishName }));
  const { leftovers } = await host.call("delivery_leftovers", { kitchenId, fromOn: today });
  expect(leftovers.find(({ dishName }) => dishName === home.dishName)?.dishId).toBe(home.dishId);
});

test("the_face_of_labels_and_the_limit_of_worry_stay", async () => {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { at: "/kitchen/delivery/runs" });
  const { page, t } = desk;
  const card = page.getByRole("region", { name: t("runs.settings") });
  const limit = card.getByRole("textbox", { name: t("runs.notHomeLimit") });
  await card.getByText(t("labelFace.short_code"), { exact: true }).click();
  await limit.fill("3");
  await card.getByRole("button", { name: t("action.save") }).click();
  await savedAndAfresh(desk, t("runs.settingsSaved"));
  await expect.poll(() => limit.inputValue()).toBe("3");
  expect(await card.getByRole("radio", { name: t("labelFace.short_code") }).isChecked()).toBe(true);
});

test("food_safety_may_be_stricter_than_the_standard_not_laxer", async () => {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { at: "/kitchen/safety" });
  const { page, t, refusals } = desk;
  refusals.add("safety_change_settings");
  const dialog = page.getByRole("dialog", { name: t("safety.settings") });
  const core = dialog.getByRole("textbox", { name: t("safetySetting.coreTenthsCelsius") });
  const open = () => page.getByRole("button", { name: t("safety.settings"), exact: true }).click();
  await open();
  await core.fill("65");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.too_small")).waitFor();
  await core.fill("75");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await open();
  await expect.poll(() => core.inputValue()).toBe("75");
});
