import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { openBoard } from "../support/openBoard";
import { boardOf, register, someone } from "../support/people";

const format = formatIn("zh-CN");

test("an_absence_needs_a_reason_and_can_be_withdrawn", async () => {
  const { board, page, t } = await openBoard();
  const before = await board.counts();
  await page.keyboard.type("lcm");
  await board.panel.getByRole("button", { name: t("panel.recordAbsence") }).click();
  const dialog = page.getByRole("dialog", { name: t("absence.title", { name: "李春梅" }) });
  await dialog.getByLabel(t("absence.note")).fill("市一医院");
  await dialog.getByRole("button", { name: t("absence.save") }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  expect(await dialog.getByLabel(t("absence.note")).inputValue()).toBe("市一医院");

  await dialog.getByRole("radio", { name: t("absenceReason.hospital") }).click();
  await dialog.getByRole("radio", { name: t("absence.threeDays") }).click();
  await dialog.getByRole("button", { name: t("absence.save") }).click();
  await dialog.waitFor({ state: "detached" });
  await board.says("李春梅", t("board.stateAbsent", { reason: t("absenceReason.hospital") }));
  await board.says("李春梅", t("board.until", { day: format.shortDay("2026-11-25") }));
  await board.countsBecome({ ...before, absent: before.absent + 1, notArrived: before.notArrived - 1 });
  await board.panel.getByText("市一医院").waitFor();

  await board.panel.getByRole("button", { name: t("panel.withdrawAbsence") }).click();
  await board.says("李春梅", t("board.stateLate", { time: "08:30" }));
  await board.countsBecome(before);
});

test("whoever_is_away_comes_again_earlier_and_the_days_before_stay", async () => {
  const { board, page, t, host, centre, elder } = await openBoard();
  await host.call("attendance_record_absence", {
    elderId: elder.id,
    centreId: centre.id,
    fromOn: "2026-11-19",
    untilOn: "2026-12-10",
    reason: "hospital",
    note: "",
    // Days that are over may be closed already.
    correctionReason: "女儿来电",
  });
  await board.says(elder.name, t("absenceReason.hospital"));
  await page.keyboard.type("lcm");
  await board.panel.getByRole("button", { name: t("panel.comesAgain") }).click();
  const dialog = page.getByRole("dialog", { name: t("absence.comesAgainTitle", { name: elder.name }) });
  await dialog.getByRole("button", { name: t("absence.comesAgainSave"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const person = someone(await boardOf(host, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person.absence).toMatchObject({ fromOn: "2026-11-19", untilOn: "2026-11-24" });
});

test("who_was_called_and_what_they_said_stands_at_the_person", async () => {
  const { board, page, t, host, centre, elder } = await openBoard();
  // The call list: only those who are late.
  await page.getByRole("button", { name: t("filter.late", { count: "" }).trim() }).click();
  await board.card(elder.name).locator("button").first().click();
  await board.panel.getByText("138 0000 0001").waitFor();
  await board.panel.getByRole("button", { name: t("call.recordOf", { name: "王芳" }) }).click();
  const dialog = page.getByRole("dialog", { name: t("call.title", { name: elder.name }) });
  await dialog.getByRole("textbox", { name: t("call.said") }).fill("感冒了，今天不来");
  await dialog.getByRole("button", { name: t("call.save"), exact: true }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("radio", { name: t("callOutcome.reached") }).click();
  await dialog.getByRole("button", { name: t("call.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const calls = board.panel.getByRole("list", { name: t("call.done") });
  await calls.getByText("感冒了，今天不来").waitFor();
  await calls.getByText(t("callOutcome.reached")).waitFor();
  const person = someone(await boardOf(host, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person.calls).toMatchObject([{ outcome: "reached", said: "感冒了，今天不来" }]);
});

test("arriving_late_ends_the_absence_and_the_undo_brings_it_back", async () => {
  const { board, page, t, host, centre, elder } = await openBoard();
  await host.call("attendance_record_absence", {
    elderId: elder.id,
    centreId: centre.id,
    fromOn: "2026-11-23",
    untilOn: "2026-11-25",
    reason: "illness",
    note: "",
  });
  await board.says(elder.name, t("absenceReason.illness"));
  await page.keyboard.type("lcm");
  await page.keyboard.press("Enter");
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
  await board.notice(t("notice.endedAbsence")).getByRole("button", { name: t("action.undo") }).first().click();
  await board.says(elder.name, t("absenceReason.illness"));
});

test("who_is_here_today_can_be_absent_tomorrow", async () => {
  const { board, page, t, host, centre, elder } = await openBoard();
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id });
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
  await board.card(elder.name).getByRole("button").first().click();
  await board.panel.getByRole("button", { name: t("panel.recordAbsence") }).click();
  const dialog = page.getByRole("dialog", { name: t("absence.title", { name: elder.name }) });
  await dialog.getByRole("radio", { name: t("absenceReason.illness") }).click();
  await dialog.getByRole("button", { name: t("absence.save") }).click();
  await dialog.waitFor({ state: "detached" });
  const tomorrow = someone(await boardOf(host, centre.id, "2026-11-24"), ({ elderId }) => elderId === elder.id);
  expect(tomorrow.absence).toMatchObject({ fromOn: "2026-11-24", untilOn: "2026-11-25", reason: "illness" });
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
});

test("who_is_not_expected_today_is_absent_from_the_next_agreed_day", async () => {
  const { board, page, t, host, centre } = await openBoard();
  const guest = await register(host, { name: "欧阳若兰" });
  await host.call("enrolment_start", {
    elderId: guest.id,
    centreId: centre.id,
    fromOn: "2026-11-23",
    untilOn: null,
    // Thursdays; today is Monday.
    days: [{ weekday: 4, dayPart: "whole_day", plannedArrival: "08:30:00" }],
    transportThere: false,
    transportBack: false,
    groupName: "",
  });
  await page.keyboard.type("oyrl");
  await board.panel.getByRole("button", { name: t("panel.recordAbsence") }).click();
  const dialog = page.getByRole("dialog", { name: t("absence.title", { name: guest.name }) });
  await dialog.getByRole("radio", { name: t("absenceReason.illness") }).click();
  await dialog.getByRole("button", { name: t("absence.save") }).click();
  await dialog.waitFor({ state: "detached" });
  const thursday = someone(await boardOf(host, centre.id, "2026-11-26"), ({ elderId }) => elderId === guest.id);
  expect(thursday.absence).toMatchObject({ fromOn: "2026-11-26", untilOn: "2026-11-27" });
});
