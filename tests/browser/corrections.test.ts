import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { openBoard } from "../support/openBoard";
import { boardOf, someone } from "../support/people";

const format = formatIn("zh-CN");
const ZONE = "Asia/Shanghai";

test("a_visit_left_open_is_named_and_its_leaving_told_afterwards_with_a_reason", async () => {
  const { board, page, t, host, centre } = await openBoard();
  const { leftOpen } = await boardOf(host, centre.id);
  const [visit] = leftOpen;
  if (visit === undefined) {
    throw new Error("the demonstration holds no visit that was left open");
  }
  const banner = page.getByRole("region", { name: t("board.leftOpen", { count: leftOpen.length }) });
  const words = t("board.leftOpenOne", {
    name: visit.name,
    day: format.day(visit.visitOn),
    time: format.time(visit.arrivedAt, ZONE),
  });
  await banner.getByRole("button", { name: words }).click();
  const dialog = page.getByRole("dialog", { name: t("departure.title", { name: visit.name }) });
  await dialog.getByRole("textbox", { name: t("departure.collectedBy") }).fill("女儿");
  await dialog.getByRole("button", { name: t("departure.save"), exact: true }).click();
  await dialog.getByText(t("fault.required")).first().waitFor();
  expect(await dialog.getByRole("textbox", { name: t("departure.collectedBy") }).inputValue()).toBe("女儿");

  await dialog.getByRole("textbox", { name: t("departure.time") }).fill("16:30");
  await dialog.getByRole("textbox", { name: t("departure.reason") }).fill("女儿来电确认");
  await dialog.getByRole("button", { name: t("departure.save"), exact: true }).click();
  await board.notice(t("notice.departureRecorded", { name: visit.name })).waitFor();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(async () => (await boardOf(host, centre.id)).leftOpen.length).toBe(leftOpen.length - 1);
  await page.getByRole("button", { name: words }).waitFor({ state: "detached" });
  const { visits } = await host.call("elder_profile", { elderId: visit.elderId });
  const told = visits.find(({ id }) => id === visit.visitId);
  expect(told).toMatchObject({ collectedBy: "女儿", departureMissing: false });
  expect(format.time(told?.departedAt ?? "", ZONE)).toBe("16:30");
});

test("after_the_time_for_undoing_a_correction_shows_what_was_and_needs_a_reason", async () => {
  const { board, page, t, host, centre } = await openBoard();
  const here = someone(await boardOf(host, centre.id), ({ standing }) => standing === "here");
  const before = format.time(here.visit?.arrivedAt ?? "", ZONE);
  await board.search.fill(here.name);
  await board.panel.getByRole("button", { name: t("correction.open"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("correction.title", { name: here.name }) });
  await dialog.getByText(t("board.stateHere", { time: before })).waitFor();
  await dialog.getByRole("textbox", { name: t("correction.arrivedAt") }).fill("07:15");
  await dialog.getByRole("button", { name: t("correction.save"), exact: true }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("textbox", { name: t("correction.reason") }).fill("看错了时间");
  await dialog.getByRole("button", { name: t("correction.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await board.says(here.name, t("board.stateHere", { time: "07:15" }));
  await board.says(here.name, t("board.correctedTag"));
});

test("a_visit_that_never_was_is_struck_out_with_a_reason", async () => {
  const { board, page, t, host, centre } = await openBoard();
  const here = someone(await boardOf(host, centre.id), ({ standing, isExtra }) => standing === "here" && !isExtra);
  const before = await board.counts();
  await board.search.fill(here.name);
  await board.panel.getByRole("button", { name: t("correction.annul"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("correction.annulTitle", { name: here.name }) });
  await dialog.getByRole("textbox", { name: t("correction.reason") }).fill("点错了人");
  await dialog.getByRole("button", { name: t("correction.annul"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await board.countsBecome({ ...before, here: before.here - 1, notArrived: before.notArrived + 1 });
});

test("a_forgotten_visit_of_a_past_day_is_entered_with_a_reason_but_not_too_far_back", async () => {
  const { board, page, t, host, centre, elder } = await openBoard({ at: "/attendance?on=2026-11-20" });
  await page.getByText(t("board.pastNotice", { day: format.day("2026-11-20") })).waitFor();
  await board.search.fill(elder.name);
  await board.panel.getByRole("button", { name: t("lateEntry.save") }).click();
  const dialog = page.getByRole("dialog", { name: t("lateEntry.title", { name: elder.name }) });
  await dialog.getByRole("textbox", { name: t("correction.broughtBy") }).fill("女儿");
  await dialog.getByRole("button", { name: t("lateEntry.save"), exact: true }).click();
  await dialog.getByText(t("fault.required")).first().waitFor();
  await dialog.getByRole("textbox", { name: t("correction.arrivedAt") }).fill("08:20");
  await dialog.getByRole("textbox", { name: t("lateEntry.departedAt") }).fill("16:05");
  await dialog.getByRole("textbox", { name: t("departure.reason") }).fill("问过当班护理员");
  // She is at risk of wandering: also of a past day somebody must have collected her.
  await dialog.getByRole("textbox", { name: t("correction.collectedBy") }).fill("女儿");
  await dialog.getByRole("button", { name: t("lateEntry.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await board.says(elder.name, t("board.stateGone", { time: "16:05" }));
  const person = someone(await boardOf(host, centre.id, "2026-11-20"), ({ elderId }) => elderId === elder.id);
  expect(person.visit).toMatchObject({ broughtBy: "女儿" });

  await page.goto(`${host.url}/#/attendance?on=2026-11-10`);
  await page.getByText(t("board.longPastNotice", { day: format.day("2026-11-10") })).waitFor();
  await board.search.fill(elder.name);
  expect(await page.getByRole("button", { name: t("lateEntry.save") }).count()).toBe(0);
});
