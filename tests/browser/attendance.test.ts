import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { BoardPage } from "../support/boardPage";
import { type DeskOptions, openDesk, startHost } from "../support/chromium";
import { boardOf, dayCares, firstDayCare, registerExpected, someone } from "../support/people";
import { TODAY } from "../support/places";

const format = formatIn("zh-CN");
const ZONE = "Asia/Shanghai";

/** The demonstration district with one more elder, expected and late: 李春梅. */
async function openBoard(options: DeskOptions = {}) {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, {
    name: "李春梅",
    alerts: [{ kind: "wandering", severity: "severe", note: "" }],
    contacts: [
      { name: "王芳", relation: "daughter", phone: "13800000001", mayCollect: true },
      { name: "王强", relation: "son", phone: "13800000002", mayCollect: false },
    ],
  });
  const desk = await openDesk(host, options);
  const board = new BoardPage(desk);
  await board.isShown();
  await board.card("李春梅").waitFor();
  return { ...desk, board, centre, elder };
}

test("the_counts_add_up_at_every_moment_and_open_to_their_people", async () => {
  const { board, page, t } = await openBoard();
  const wrongSums = await board.watchSums();
  const before = await board.counts();
  expect(before.expected).toBeGreaterThan(20);

  for (const part of ["here", "gone", "absent", "notArrived", "extra", "expected"] as const) {
    await page.locator(`[data-part=${part}]`).click();
    await page.getByText(t("board.showingOnly", { what: t(`board.${part}`) })).waitFor();
    await expect.poll(() => page.getByRole("listitem").and(page.locator("[data-elder]")).count()).toBe(before[part]);
    await page.locator(`[data-part=${part}]`).click();
  }

  await board.card("李春梅").getByRole("button", { name: t("board.checkIn") }).click();
  await board.countsBecome({ ...before, here: before.here + 1, notArrived: before.notArrived - 1 });
  await board.card("李春梅").getByRole("button", { name: t("board.checkOut") }).click();
  await board.countsBecome({ ...before, gone: before.gone + 1, notArrived: before.notArrived - 1 });
  expect(await wrongSums(), "sums that did not add up on the way").toEqual([]);
});

test("initials_and_enter_check_in_and_a_second_enter_does_not_send_home", async () => {
  const { board, page, t, host, elder, centre } = await openBoard();
  // The field has the focus without a click.
  await page.keyboard.type("lcm");
  await board.panel.getByRole("heading", { name: "李春梅" }).waitFor();
  await page.keyboard.press("Enter");
  await board.says("李春梅", t("board.stateHere", { time: "10:42" }));
  expect(await board.search.inputValue(), "ready for the next").toBe("");

  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // Whatever those two had set off would be through before this.
  await page.keyboard.type("lcm");
  await board.panel.getByRole("button", { name: t("board.checkOut") }).waitFor();
  const person = someone(await boardOf(host, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person.standing).toBe("here");
});

test("full_pinyin_characters_and_full_width_letters_find_the_same_elder", async () => {
  const { board } = await openBoard();
  for (const typed of ["lichunmei", "春梅", "LCM", "ｌｃｍ", "lichunm"]) {
    await board.search.fill(typed);
    await board.panel.getByRole("heading", { name: "李春梅" }).waitFor();
    await board.search.fill("");
    await board.panel.getByText(board.t("panel.choose")).waitFor();
  }
});

test("escape_leaves_what_was_typed_and_the_filter", async () => {
  const { board, page, t } = await openBoard();
  await page.locator("[data-part=here]").click();
  await board.search.focus();
  await page.keyboard.type("lcm");
  await page.keyboard.press("Escape");
  expect(await board.search.inputValue()).toBe("");
  await board.panel.getByText(t("panel.choose")).waitFor();
  await expect.poll(() => page.locator("[data-part=here]").getAttribute("aria-pressed")).toBe("false");
  await board.card("李春梅").waitFor();
});

test("what_is_typed_anywhere_lands_in_the_search", async () => {
  const { board, page } = await openBoard();
  await page.locator("[data-part=expected]").focus();
  await page.keyboard.type("lcm");
  await board.panel.getByRole("heading", { name: "李春梅" }).waitFor();
  expect(await board.search.inputValue()).toBe("lcm");
});

test("checking_out_asks_who_collects_and_warns_of_who_may_not", async () => {
  const { board, page, t, host, elder } = await openBoard();
  await page.keyboard.type("lcm");
  const daughter = t("panel.firstContact", { relation: t("relation.daughter"), name: "王芳" });
  const son = t("panel.firstContact", { relation: t("relation.son"), name: "王强" });
  await board.panel.getByRole("button", { name: daughter }).click();
  await board.search.press("Enter");
  await board.says("李春梅", daughter);

  await page.keyboard.type("lcm");
  await board.panel.getByRole("button", { name: t("board.leftAlone") }).click();
  await board.panel.getByText(t("panel.notAlone")).waitFor();
  await board.panel.getByRole("button", { name: son }).click();
  await board.panel.getByText(t("panel.notAuthorised", { who: son })).waitFor();
  await board.panel.getByRole("button", { name: daughter }).click();
  await board.panel.getByText(t("panel.notAuthorised", { who: daughter })).waitFor({ state: "detached" });
  await board.panel.getByRole("button", { name: t("board.checkOut") }).click();
  await board.says("李春梅", t("board.stateGone", { time: "10:42" }));

  const { visits } = await host.call("elder_profile", { elderId: elder.id });
  expect(visits[0]).toMatchObject({ broughtBy: daughter, collectedBy: daughter });
});

test("undo_in_the_notice_takes_the_check_in_back", async () => {
  const { board, page, t } = await openBoard();
  const before = await board.counts();
  await page.keyboard.type("lcm");
  await page.keyboard.press("Enter");
  const notice = board.notice(t("notice.checkedIn", { name: "李春梅", time: "10:42" }));
  await notice.getByRole("button", { name: t("action.undo") }).first().click();
  await board.notice(t("notice.undone", { name: "李春梅" })).waitFor();
  await board.says("李春梅", t("board.stateLate", { time: "08:30" }));
  await board.countsBecome(before);
});

test("undo_at_the_person_takes_the_check_out_back", async () => {
  const { board, page, t } = await openBoard();
  await board.card("李春梅").getByRole("button", { name: t("board.checkIn") }).click();
  await board.card("李春梅").getByRole("button", { name: t("board.checkOut") }).click();
  await board.says("李春梅", t("board.stateGone", { time: "10:42" }));
  await board.panel.getByRole("button", { name: t("panel.undoCheckOut", { left: "" }).trim() }).click();
  await board.says("李春梅", t("board.stateHere", { time: "10:42" }));
  await page.getByRole("alert").filter({ hasText: t("notice.undone", { name: "李春梅" }) }).waitFor();
});

test("whom_another_desk_let_in_already_is_refused_in_words_with_name_and_time", async () => {
  const { board, page, t, host, elder, centre, refusals } = await openBoard();
  refusals.add("attendance_check_in");
  // This desk has not heard of it yet.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/rpc/attendance_board", async (route) => {
    await held;
    await route.continue();
  });
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id, broughtBy: "" });
  await page.keyboard.type("lcm");
  await page.keyboard.press("Enter");
  await board.panel
    .getByRole("alert")
    .filter({ hasText: t("refusal.already_here", { name: "李春梅", since: "10:42" }) })
    .waitFor();
  expect(await board.search.inputValue(), "what was typed stays").toBe("lcm");
  release();
  await board.says("李春梅", t("board.stateHere", { time: "10:42" }));
});

test("someone_not_expected_is_found_and_checked_in_as_extra", async () => {
  const { board, page, t, host } = await openBoard();
  const [, other] = await dayCares(host);
  const guest = await registerExpected(host, other?.id ?? "", { name: "欧阳若兰" });
  const before = await board.counts();

  await page.keyboard.type("oyrl");
  const listed = page.getByRole("region", { name: t("board.notListed") });
  await listed.getByRole("listitem").filter({ hasText: guest.name }).waitFor();
  await board.panel.getByRole("heading", { name: guest.name }).waitFor();
  await page.keyboard.press("Enter");
  await board.notice(t("notice.checkedInExtra", { name: guest.name, time: "10:42" })).waitFor();
  await board.says(guest.name, t("board.extraTag"));
  await board.countsBecome({ ...before, extra: before.extra + 1, here: before.here + 1 });
});

test("whoever_is_at_another_centre_is_refused_with_that_centres_name", async () => {
  const { board, page, t, host, refusals } = await openBoard();
  refusals.add("attendance_check_in");
  const [, other] = await dayCares(host);
  const guest = await registerExpected(host, other?.id ?? "", { name: "欧阳若兰" });
  await host.call("attendance_check_in", { elderId: guest.id, centreId: other?.id ?? "", broughtBy: "" });

  await page.keyboard.type("oyrl");
  await board.panel.getByRole("heading", { name: guest.name }).waitFor();
  await page.keyboard.press("Enter");
  const words = t("refusal.here_elsewhere", { name: guest.name, centre: other?.name ?? "", since: "10:42" });
  await board.panel.getByRole("alert").filter({ hasText: words }).waitFor();
});

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

test("a_past_day_is_read_only_and_a_day_ahead_takes_absences", async () => {
  const { board, page, t, host, centre } = await openBoard();
  const past = await boardOf(host, centre.id, "2026-11-20");
  const came = someone(past, ({ standing }) => standing === "gone");
  await page.getByRole("button", { name: t("board.previousDay") }).click();
  await page.getByRole("button", { name: t("board.previousDay") }).click();
  await page.getByRole("button", { name: t("board.previousDay") }).click();
  await page.getByText(t("board.pastNotice", { day: format.day("2026-11-20") })).waitFor();
  await board.card(came.name).waitFor();
  expect(await board.counts()).toMatchObject({ expected: past.counts.expected, gone: past.counts.gone });

  await board.card(came.name).locator("button").first().click();
  await board.panel.getByRole("heading", { name: came.name }).waitFor();
  await page.keyboard.press("Enter");
  for (const act of [t("board.checkIn"), t("board.checkOut"), t("panel.again"), t("panel.recordAbsence")]) {
    expect(await page.getByRole("button", { name: act }).count(), act).toBe(0);
  }
  expect(await boardOf(host, centre.id, "2026-11-20")).toMatchObject({ counts: past.counts });

  await page.getByRole("button", { name: t("board.today"), exact: true }).click();
  await board.says("李春梅", t("board.stateLate", { time: "08:30" }));
  await page.getByRole("button", { name: t("board.nextDay") }).click();
  await page.getByText(t("board.futureNotice", { day: format.day("2026-11-24") })).waitFor();
  await board.says("李春梅", t("board.statePlanned", { time: "08:30" }));
  expect(await board.card("李春梅").getByRole("button", { name: t("board.checkIn") }).count()).toBe(0);
});

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

test("nobody_found_leads_to_registering_with_the_name_filled_in", async () => {
  const { board, page, t } = await openBoard();
  await board.search.fill("钱无双");
  await page.getByText(t("board.nobodyMatches", { query: "钱无双" })).waitFor();
  await page.getByRole("link", { name: t("board.registerNew") }).click();
  await page.getByRole("heading", { level: 1, name: t("form.titleNew") }).waitFor();
  expect(await page.getByLabel(t("form.name")).first().inputValue()).toBe("钱无双");
});

test("the_day_is_the_centres_whatever_the_desks_own_clock_says", async () => {
  const { page } = await openBoard();
  await page.getByRole("button", { name: format.day(TODAY) }).waitFor();
});
