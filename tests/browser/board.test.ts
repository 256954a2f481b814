import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { openBoard } from "../support/openBoard";
import { boardOf, someone } from "../support/people";
import { TODAY } from "../support/places";

const format = formatIn("zh-CN");

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
  await board.sendHome("李春梅");
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
  await board.sendHome("李春梅");
  await board.says("李春梅", t("board.stateGone", { time: "10:42" }));
  const undo = t("panel.undoCheckOut", { left: "" }).replace(/\s*[（(].*$/, "");
  await board.panel.getByRole("button", { name: undo }).click();
  await board.says("李春梅", t("board.stateHere", { time: "10:42" }));
  await page.getByRole("alert").filter({ hasText: t("notice.undone", { name: "李春梅" }) }).waitFor();
});

test("on_a_past_day_nobody_is_let_in_or_out_and_a_day_ahead_takes_absences", async () => {
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
