import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import type { AbilityFindings, Assessment, AssessmentStandard } from "../../ui/src/ipc/generated";
import { openDesk, startHost } from "../support/chromium";
import type { Devhost } from "../support/devhost";
import { firstDayCare, register } from "../support/people";
import { recordAssessment, scoresOf } from "../support/assessing";
import type { Words } from "../support/words";

async function openForm(some: { corrects?: string } = {}) {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "李春梅" });
  const desk = await openDesk(host, { at: `/elders/${elder.id}/assess${some.corrects ?? ""}` });
  await desk.page.getByRole("heading", { level: 1, name: desk.t("assessment.formTitle", { name: "李春梅" }) }).waitFor();
  return { ...desk, elder, standard: await host.call("assessment_standard", {}) };
}

/** Taps the same card of every item: the best, or so many below it. */
async function tapAll(page: Page, standard: AssessmentStandard, below: number) {
  for (const { item, most } of standard.items) {
    await page.locator(`fieldset[data-item=${item}] input[value="${Math.max(0, most - below)}"]`).check();
  }
}

const assessor = (page: Page, t: Words, place: number) =>
  page.getByRole("textbox", { name: t("assessment.assessor", { place }) });

const kept = async (host: Devhost, elderId: string): Promise<Assessment[]> =>
  (await host.call("assessment_of_elder", { elderId })).assessments;

test("an_assessment_is_made_by_one_tap_an_item_and_the_grade_explained_before_it_is_saved", async () => {
  const { page, t, host, elder, standard } = await openForm();
  await page.getByText(t("assessment.progress", { done: 0, all: 26 }), { exact: true }).waitFor();
  await tapAll(page, standard, 1);
  await page.getByText(t("assessment.progress", { done: 26, all: 26 }), { exact: true }).waitFor();
  // Everything one below its best: 90 - 26.
  const result = page.getByRole("region", { name: t("assessment.result") });
  await result.getByText(t("assessment.explainScore", { score: 64, most: 90, grade: 2, range: "46–65" })).waitFor();
  await page.getByRole("checkbox", { name: t("assessment.dementia") }).check();
  await page.getByRole("button", { name: t("assessment.more", { what: t("assessment.event.fall") }) }).click();
  await page.getByRole("button", { name: t("assessment.more", { what: t("assessment.event.fall") }) }).click();
  await result.getByText(t("assessment.explainOne")).waitFor();

  await assessor(page, t, 1).fill("孟评估");
  await page.getByRole("button", { name: t("assessment.save"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "李春梅" }).waitFor();
  await page.getByText(/失能等级 3 重度/).waitFor();
  const [assessment] = await kept(host, elder.id);
  expect(assessment).toMatchObject({ grade: 3, assessedOn: "2026-11-23", assessors: ["孟评估"], nextDueOn: "2027-11-23" });
  // One assessor is cautioned, and low walking suggests an alert, which one click adds.
  const card = page.getByRole("region", { name: t("assessment.title") });
  await card.getByText(t("assessment.caution.few_assessors")).waitFor();
  await card.getByRole("button", { name: t("assessment.hintAdd", { alert: t("alert.kind.fall") }) }).click();
  await page.getByRole("alert").filter({ hasText: t("assessment.hintAdded", { alert: t("alert.kind.fall") }) }).waitFor();
  const { elder: after } = await host.call("elder_profile", { elderId: elder.id });
  expect(after.alerts).toMatchObject([{ kind: "fall", severity: "moderate" }]);
  expect(after.noResidentNumberReason).toBe("not_shown");
  await expect.poll(() => card.getByRole("button", { name: t("assessment.hintAdd", { alert: t("alert.kind.fall") }) }).count()).toBe(0);
});

test("numbers_on_the_keyboard_score_the_item_and_go_on_to_the_next", async () => {
  const { page, t, standard } = await openForm();
  await page.locator("fieldset[data-item=eating] input").first().focus();
  for (const { most } of standard.items) {
    await page.keyboard.press(String(most));
  }
  await page.getByText(t("assessment.progress", { done: 26, all: 26 }), { exact: true }).waitFor();
  await page.getByText(t("assessment.explainScore", { score: 90, most: 90, grade: 0, range: "90" })).waitFor();
});

test("what_was_tapped_outlives_leaving_and_a_reload_and_is_asked_for_only_once", async () => {
  const { page, t, elder } = await openForm();
  await page.locator('fieldset[data-item=eating] input[value="2"]').check();
  await page.locator('fieldset[data-item=memory] input[value="1"]').check();
  await page.getByRole("link", { name: t("assessment.backToElder") }).click();
  await page.getByRole("heading", { level: 1, name: "李春梅" }).waitFor();
  await page.getByRole("link", { name: t("assessment.start") }).click();
  await page.getByText(t("assessment.draftKept")).waitFor();
  await page.reload();
  await page.getByText(t("assessment.progress", { done: 2, all: 26 }), { exact: true }).waitFor();
  expect(await page.locator('fieldset[data-item=memory] input[value="1"]').isChecked()).toBe(true);
  expect(page.url()).toContain(elder.id);

  // Saved too early: what lacks is marked, and the first of it has the focus.
  await page.getByRole("button", { name: t("assessment.save"), exact: true }).click();
  await expect.poll(() => assessor(page, t, 1).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator("fieldset[data-faulty]").count()).toBe(24);
  await page.getByRole("button", { name: t("assessment.startOver") }).click();
  await page.getByText(t("assessment.progress", { done: 0, all: 26 }), { exact: true }).waitFor();
  // Cleared by mistake: brought back.
  await page.getByRole("button", { name: t("assessment.bringBack") }).click();
  await page.getByText(t("assessment.progress", { done: 2, all: 26 }), { exact: true }).waitFor();
});

test("a_mistaken_assessment_is_corrected_and_withdrawn_and_stays_in_the_list", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "李春梅" });
  const standard = await host.call("assessment_standard", {});
  await recordAssessment(host, elder.id, "2025-11-20", scoresOf(standard, () => 0));
  const mistaken = await recordAssessment(host, elder.id, "2026-11-20", scoresOf(standard, () => 0));
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  const list = page.getByRole("region", { name: t("assessment.list") });
  await list.getByRole("link", { name: t("assessment.correct") }).first().click();
  await page.getByRole("heading", { level: 1, name: t("assessment.formTitleCorrect", { name: "李春梅" }) }).waitFor();
  await page.locator('fieldset[data-item=walking] input[value="0"]').check();
  await page.getByRole("textbox", { name: t("assessment.correctionReason") }).fill("行走看错了");
  await page.getByRole("button", { name: t("assessment.saveCorrection") }).click();
  await page.getByRole("heading", { level: 1, name: "李春梅" }).waitFor();
  await list.getByText(t("assessment.endedBecause", { how: t("assessment.corrected"), reason: "行走看错了" })).waitFor();
  await list.getByText(t("assessment.worse")).waitFor();
  await page.getByRole("img", { name: t("assessment.chartLabel") }).waitFor();
  expect((await kept(host, elder.id)).find(({ id }) => id === mistaken.id)?.end?.how).toBe("corrected");

  await list.getByRole("button", { name: t("assessment.withdraw"), exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("assessment.withdrawReason") }).fill("评的是别人");
  await dialog.getByRole("button", { name: t("assessment.withdrawSave"), exact: true }).click();
  await list.getByText(t("assessment.endedBecause", { how: t("assessment.withdrawn"), reason: "评的是别人" })).waitFor();
  expect(await kept(host, elder.id)).toHaveLength(3);
});

test("a_result_of_an_older_scheme_is_kept_with_its_scheme_and_is_not_the_grade_of_today", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "李春梅" });
  const { page, t, refusals } = await openDesk(host, { at: `/elders/${elder.id}` });
  refusals.add("assessment_record");
  await page.getByRole("button", { name: t("assessment.addOther") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: t("assessment.scheme.barthel") }).click();
  await dialog.getByRole("textbox", { name: t("assessment.barthelScore") }).fill("63");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.wrong_form")).waitFor();
  await dialog.getByRole("textbox", { name: t("assessment.barthelScore") }).fill("65");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  const list = page.getByRole("region", { name: t("assessment.list") });
  await list.getByText(t("assessment.scheme.barthel")).waitFor();
  await page.getByText(t("assessment.none"), { exact: true }).waitFor();
  expect(await page.getByText(/失能等级/).count()).toBe(0);
});

test("findings_are_typed_as_the_core_names_them", async () => {
  const host = await startHost("demonstration");
  const standard = await host.call("assessment_standard", {});
  const ability: AbilityFindings = scoresOf(standard, () => 0);
  expect(standard.items.map(({ most }) => most).reduce((sum, most) => sum + most, 0)).toBe(90);
  expect((await host.call("assessment_grade", { ability })).grading.grade).toBe(0);
});

test("who_is_due_is_listed_by_centre_and_standing_and_leads_to_the_form", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/elders/due" });
  const centre = await firstDayCare(host);
  const asked = { centreId: centre.id, standing: null, withinDays: 30, offset: 0, limit: 500 };
  const { counts, rows } = await host.call("assessment_due", asked);
  expect(counts.overdue, "or this shows nothing").toBeGreaterThan(0);
  const table = page.getByRole("region", { name: t("assessment.dueTable") });
  await table.getByRole("link", { name: rows[0]?.name ?? "", exact: true }).waitFor();
  const never = t("assessment.dueCount", { what: t("assessment.due.never"), count: counts.never });
  await page.getByRole("radio", { name: never }).click();
  await expect.poll(() => table.getByRole("row").count()).toBe(counts.never + 1);
  const one = rows.find(({ standing }) => standing === "never");
  await table.getByRole("link", { name: t("assessment.assessWho", { name: one?.name ?? "" }) }).first().click();
  await page.getByRole("heading", { level: 1, name: t("assessment.formTitle", { name: one?.name ?? "" }) }).waitFor();
});

test("the_district_sets_what_the_standard_leaves_open", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/settings" });
  const card = page.getByRole("region", { name: t("assessment.settings") });
  await card.getByRole("checkbox", { name: t("assessment.stackLabel") }).check();
  await card.getByRole("textbox", { name: t("assessment.monthsLabel") }).fill("6");
  await card.getByRole("button", { name: t("action.save") }).click();
  await page.getByRole("alert").filter({ hasText: t("assessment.settingsSaved") }).waitFor();
  const { settings } = await host.call("assessment_standard", {});
  expect(settings).toEqual({ triggersStack: true, dueAfterMonths: 6, version: 1 });
});
