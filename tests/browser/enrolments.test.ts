import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { dayAfter } from "../../ui/src/shared/format/days";
import { openDesk, startHost } from "../support/chromium";
import { boardOf, firstDayCare, registerExpected } from "../support/people";
import { TODAY } from "../support/places";

const format = formatIn("zh-CN");

async function openProfile(name: string) {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, { name });
  const desk = await openDesk(host, { at: `/elders/${elder.id}` });
  const services = desk.page.getByRole("region", { name: desk.t("profile.services") });
  await services.getByText(desk.t("profile.running")).waitFor();
  const isExpected = async (on: string) =>
    (await boardOf(host, centre.id, on)).people.some(({ elderId, isExtra }) => elderId === elder.id && !isExtra);
  return { ...desk, host, centre, elder, services, isExpected };
}

test("a_service_is_paused_and_resumed", async () => {
  const { page, t, elder, services, isExpected } = await openProfile("欧阳若兰");
  await services.getByRole("button", { name: t("enrol.pause"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("enrol.pauseSave") }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("combobox", { name: t("enrol.pauseReason") }).fill("住院");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: t("enrol.pauseSave") }).click();
  await page.getByRole("alert").filter({ hasText: t("enrol.paused", { name: elder.name }) }).waitFor();
  await services.getByText(t("profile.paused"), { exact: true }).waitFor();
  await services.getByText("住院").waitFor();
  expect(await isExpected(TODAY)).toBe(false);

  await services.getByRole("button", { name: t("enrol.resume"), exact: true }).click();
  const comes = dayAfter(TODAY, 2);
  await dialog.getByRole("textbox", { name: t("enrol.resumeOn") }).fill(comes);
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: t("enrol.resumeSave") }).click();
  await page.getByRole("alert").filter({ hasText: t("enrol.resumed", { name: elder.name }) }).waitFor();
  expect(await isExpected(dayAfter(TODAY))).toBe(false);
  expect(await isExpected(comes)).toBe(true);
});

test("a_pause_over_a_visit_is_refused_and_what_was_typed_stays", async () => {
  const desk = await openProfile("欧阳若梅");
  const { page, t, host, centre, elder, services, refusals } = desk;
  refusals.add("enrolment_pause");
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id });
  await services.getByRole("button", { name: t("enrol.pause"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  const reason = dialog.getByRole("combobox", { name: t("enrol.pauseReason") });
  await reason.fill("探亲");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: t("enrol.pauseSave") }).click();
  await dialog.getByText(t("refusal.pause_has_visits", { on: format.longDay(TODAY) })).waitFor();
  expect(await reason.inputValue()).toBe("探亲");
});

test("another_pattern_holds_from_a_day_on_with_minibus_and_group", async () => {
  const { page, t, elder, services, host } = await openProfile("欧阳若竹");
  await services.getByRole("button", { name: t("enrol.changePattern") }).click();
  const dialog = page.getByRole("dialog");
  const from = dayAfter(TODAY, 7);
  await dialog.getByRole("textbox", { name: t("enrol.patternFrom") }).fill(from);
  await page.keyboard.press("Tab");
  for (const weekday of [6, 7]) {
    await dialog.getByRole("checkbox", { name: t("enrol.comes", { weekday: format.weekday(weekday) }) }).uncheck();
  }
  await dialog.getByRole("checkbox", { name: t("enrol.transportThere") }).check();
  await dialog.getByRole("combobox", { name: t("enrol.group") }).fill("向阳");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: t("enrol.patternSave") }).click();
  await page.getByRole("alert").filter({ hasText: t("enrol.patternSaved", { name: elder.name }) }).waitFor();
  await services.getByText(t("enrol.inGroup", { group: "向阳" })).waitFor();
  const { enrolments } = await host.call("elder_profile", { elderId: elder.id });
  expect(enrolments.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
    [from, null],
    [TODAY, from],
  ]);
  expect(enrolments[0]).toMatchObject({ transportThere: true, transportBack: false, groupName: "向阳" });
});

test("planning_past_the_known_holidays_warns", async () => {
  const { page, t, services } = await openProfile("欧阳若松");
  await services.getByRole("button", { name: t("enrol.pause"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("enrol.pauseUntil") }).fill("2027-03-01");
  await page.keyboard.press("Tab");
  await dialog.getByText(t("calendar.past", { day: format.longDay("2026-12-31") })).waitFor();
});
