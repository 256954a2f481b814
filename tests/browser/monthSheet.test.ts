import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import type { MonthSheet } from "../../ui/src/ipc/generated";
import { formatIn } from "../../ui/src/shared/format/format";
import { type DeskOptions, openDesk, startHost } from "../support/chromium";
import { exported } from "../support/exported";
import { firstDayCare, registerExpected } from "../support/people";

const format = formatIn("zh-CN");

/** The sheet of the demonstration district, this November. */
async function openSheet(options: DeskOptions = {}) {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const desk = await openDesk(host, { at: "/attendance/month", ...options });
  const grid = desk.page.getByRole("grid", {
    name: desk.t("sheet.grid", { centre: centre.name, month: format.month("2026-11") }),
  });
  if (options.at === undefined) {
    await grid.waitFor();
  }
  const read = (month = "2026-11", people: MonthSheet["people"] = "everyone") =>
    host.call("attendance_month_sheet", { centreId: centre.id, month, people });
  return { ...desk, grid, centre, read };
}

/** The first elder and day with this mark. */
function placeOf(sheet: MonthSheet, mark: MonthSheet["rows"][number]["marks"][number]) {
  for (const [row, { marks, elderId, name }] of sheet.rows.entries()) {
    const column = marks.indexOf(mark);
    if (column >= 0) {
      return { row, column, elderId, name, on: sheet.days[column]?.on ?? "" };
    }
  }
  throw new Error(`nobody has a day marked ${mark}`);
}

const cellAt = (page: Page, { row, column }: { row: number; column: number }) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);

test("the_sheet_is_reached_from_day_care_and_its_sums_are_those_of_its_rows", async () => {
  const { page, t, read, grid } = await openSheet({ at: "/attendance" });
  await page.getByRole("link", { name: t("nav.monthSheet") }).click();
  await page.getByRole("heading", { level: 1, name: t("sheet.title") }).waitFor();
  await grid.waitFor();
  const sheet = await read();
  const names = await grid.locator("tbody th").allInnerTexts();
  expect(names).toEqual(sheet.rows.map(({ name }) => name));

  const sums = page.getByRole("region", { name: t("sheet.totals") });
  const figures = await sums.locator("dd").allInnerTexts();
  expect(figures.slice(0, 2)).toEqual([String(sheet.persons), String(sheet.sum.attended)]);
  const rows = await grid.locator("tbody tr").evaluateAll((lines) =>
    lines.map((line) => Number(line.querySelector("td:nth-last-child(3)")?.textContent)),
  );
  expect(rows.reduce((all, one) => all + one, 0)).toBe(sheet.sum.attended);
  const columns = await grid.locator("tfoot tr:first-child td[data-day]").allInnerTexts();
  expect(columns.reduce((all, one) => all + Number(one), 0)).toBe(sheet.sum.attended);
});

test("a_mark_opens_its_visit_with_who_brought_and_collected_and_leads_to_the_board_of_that_day", async () => {
  const { page, t, host, read } = await openSheet();
  const place = placeOf(await read(), "whole_day");
  await cellAt(page, place).click();
  const dialog = page.getByRole("dialog", {
    name: t("sheet.day.title", { name: place.name, day: format.day(place.on) }),
  });
  const { visits } = await host.call("attendance_day", { elderId: place.elderId, on: place.on });
  const [visit] = visits;
  const part = dialog.getByRole("region", { name: t("sheet.day.visit") });
  for (const words of [visit?.broughtBy, visit?.collectedBy, format.time(visit?.arrivedAt ?? "", "Asia/Shanghai")]) {
    await part.getByText(words ?? "", { exact: true }).first().waitFor();
  }
  await dialog.getByRole("link", { name: t("sheet.day.toBoard") }).click();
  await page.getByRole("button", { name: `${format.day(place.on)} · ${t("board.chooseDay")}` }).waitFor();
  await page.getByRole("listitem").filter({ hasText: place.name }).waitFor();
});

test("a_correction_shows_who_made_it_and_why_and_the_mark_follows", async () => {
  const { page, t, host, read } = await openSheet();
  const place = placeOf(await read(), "leaving_missing");
  const cell = cellAt(page, place);
  expect(await cell.getAttribute("aria-label")).toContain(t("sheet.mark.leaving_missing"));
  const { visits } = await host.call("attendance_day", { elderId: place.elderId, on: place.on });
  await host.call("attendance_record_departure", {
    visitId: visits[0]?.id ?? "",
    departedAt: "16:30:00",
    collectedBy: "女儿",
    reason: "女儿来电确认",
  });
  // Another desk told it: the sheet asks again by itself.
  await expect.poll(() => cell.getAttribute("aria-label")).toBe(t("sheet.mark.whole_day"));
  await cell.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(t("trail.attendance_record_departure")).waitFor();
  await dialog.getByText("女儿来电确认").first().waitFor();

  // What stands there goes out as it stands.
  const [corrected] = (await host.call("attendance_day", { elderId: place.elderId, on: place.on })).visits;
  const list = await exported(page, t, t("sheet.day.changes"));
  expect(list.name).toContain(place.name);
  for (const { actor, desk } of corrected?.changes ?? []) {
    expect(list.lines.some((line) => line.includes(t("trail.by", { actor, desk })))).toBe(true);
  }
  const shown = list.lines.find((line) => line.includes(t("trail.attendance_record_departure")));
  expect(shown, "the correction with its reason").toContain("女儿来电确认");
  expect(list.lines.filter((line) => /^"?\d{4}-\d{2}-\d{2}/.test(line))).toHaveLength(corrected?.changes.length ?? 0);
});

test("the_grid_is_worked_by_keyboard_alone", async () => {
  const { page, t, read } = await openSheet();
  const sheet = await read();
  const today = sheet.days.findIndex(({ on }) => on === "2026-11-23");
  const focused = () =>
    page.evaluate(() => {
      const cell = document.activeElement;
      return cell instanceof HTMLElement ? [Number(cell.dataset["row"]), Number(cell.dataset["column"])] : [];
    });
  // One stop for Tab: the first elder, today.
  await page.getByRole("button", { name: t("sheet.print"), exact: true }).focus();
  await page.keyboard.press("Tab");
  expect(await focused()).toEqual([0, today]);
  for (const [key, expected] of [
    ["ArrowDown", [1, today]],
    ["ArrowLeft", [1, today - 1]],
    ["Home", [1, 0]],
    ["ArrowLeft", [1, 0]],
    ["End", [1, 29]],
    ["Control+End", [sheet.rows.length - 1, 29]],
    ["Control+Home", [0, 0]],
    ["PageDown", [10, 0]],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(), key).toEqual(expected);
  }
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: new RegExp(`^${sheet.rows[9]?.name}`) }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(focused, { message: "back where one was" }).toEqual([9, 0]);
  await page.keyboard.press("Tab");
  expect(await page.getByRole("grid").locator(":focus").count(), "out of the grid again").toBe(0);
});

test("months_are_stepped_through_and_the_address_keeps_the_month", async () => {
  const { page, t, grid, centre, host } = await openSheet();
  await page.getByRole("button", { name: t("sheet.previousMonth") }).click();
  const october = t("sheet.grid", { centre: centre.name, month: format.month("2026-10") });
  await page.getByRole("grid", { name: october }).waitFor();
  expect(page.url()).toContain("month=2026-10");
  const other = await openDesk(host, { at: page.url().split("#")[1] ?? "" });
  await other.page.getByRole("grid", { name: october }).waitFor();
  await page.getByRole("button", { name: t("sheet.thisMonth") }).click();
  await grid.waitFor();
  expect(page.url()).not.toContain("month=");
});

test("who_never_came_can_be_left_out", async () => {
  const { page, t, grid, host, centre, read } = await openSheet();
  const elder = await registerExpected(host, centre.id, { name: "李春梅" });
  const row = grid.getByRole("rowheader", { name: elder.name });
  await row.waitFor();
  await page.getByText(t("sheet.came"), { exact: true }).click();
  await row.waitFor({ state: "detached" });
  const { rows } = await read("2026-11", "came");
  await expect.poll(() => grid.locator("tbody tr").count()).toBe(rows.length);
  await page.getByText(t("sheet.everyone"), { exact: true }).click();
  await row.waitFor();
});

test("a_check_in_turns_the_mark_of_today_at_once", async () => {
  const { page, t, grid, host, centre, read } = await openSheet();
  const elder = await registerExpected(host, centre.id, { name: "李春梅" });
  await grid.getByRole("rowheader", { name: elder.name }).waitFor();
  const { rows } = await read();
  const cell = cellAt(page, { row: rows.findIndex(({ elderId }) => elderId === elder.id), column: 22 });
  await expect.poll(() => cell.getAttribute("aria-label")).toBe(t("sheet.mark.awaited"));
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id, broughtBy: "女儿" });
  await expect.poll(() => cell.getAttribute("aria-label")).toBe(t("sheet.mark.here"));
  await host.call("attendance_check_out", { elderId: elder.id, collectedBy: "" });
  await expect.poll(() => cell.getAttribute("aria-label")).toBe(t("sheet.mark.morning"));
});

test("the_sheet_is_copied_as_a_table_and_as_csv", async () => {
  const { page, t, read } = await openSheet();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const sheet = await read();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [way, separator] of [
    ["sheet.copyTable", "\t"],
    ["sheet.copyCsv", ","],
  ] as const) {
    await page.getByRole("button", { name: t("sheet.copy"), exact: true }).click();
    await page.getByRole("menuitem", { name: t(way) }).click();
    await page.getByText(t("sheet.copied", { count: sheet.rows.length })).last().waitFor();
    await expect.poll(async () => (await copied()).split("\r\n")[0]?.split(separator)[1]).toBe("2026-11-01");
    const lines = (await copied()).split("\r\n").map((line) => line.split(separator));
    expect(lines.length).toBe(sheet.rows.length + 2);
    expect(lines.at(-1)?.at(-4)).toBe(String(sheet.sum.attended));
  }
});

test("the_sheet_is_printed_on_landscape_paper_with_numbered_pages", async () => {
  const { page, t, read, centre } = await openSheet();
  const sheet = await read();
  await page.evaluate(() => {
    window.print = () => Reflect.set(window, "printed", true);
  });
  await page.getByRole("button", { name: t("sheet.print"), exact: true }).click();
  expect(await page.evaluate(() => Reflect.get(window, "printed"))).toBe(true);
  await page.emulateMedia({ media: "print" });
  const pages = page.locator("[data-paper=landscape] > section");
  const count = await pages.count();
  expect(count).toBeGreaterThan(1);
  for (let place = 1; place <= count; place += 1) {
    const paper = pages.nth(place - 1);
    await paper.getByText(t("paper.page", { page: place, pages: count })).waitFor();
    await paper.getByText(centre.name).waitFor();
    const cut = await paper.evaluate((section) => {
      const body = section.querySelector("header + div");
      return body === null || body.scrollHeight > body.clientHeight;
    });
    expect(cut, `page ${place} holds all of its content`).toBe(false);
  }
  expect(await pages.locator("tbody tr").count()).toBe(sheet.rows.length);
  await page.getByRole("heading", { level: 1 }).waitFor({ state: "hidden" });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, "nothing runs over onto one more page").toBe(count);
  expect(/MediaBox\s*\[0 0 841/.test(pdf), "A4, landscape").toBe(true);
});

test("the_year_of_an_elder_shows_how_the_elder_comes_and_every_day_opens", async () => {
  const { page, t, host, read } = await openSheet();
  const place = placeOf(await read(), "whole_day");
  await cellAt(page, place).click();
  await page.getByRole("dialog").getByRole("link", { name: t("sheet.day.toProfile") }).click();
  const card = page.getByRole("region", { name: t("sheet.year.title") });
  const year = await host.call("attendance_year", { elderId: place.elderId, year: null });
  await card.getByText(t("sheet.year.attendedDays", { count: year.sum.attended }), { exact: true }).first().waitFor();
  await card.getByText(format.wallTime(year.usualArrival ?? "")).waitFor();
  for (const { reason, days } of year.absences) {
    const words = reason === null ? t("sheet.year.withoutWord") : t(`absenceReason.${reason}`);
    await card.getByRole("listitem").filter({ hasText: words }).getByText(t("sheet.year.reasonDays", { count: days })).waitFor();
  }
  expect(await card.locator("[data-row]").count(), "a cell for every day").toBe(year.marks.length);

  // By keyboard: the last day with a stop for Tab is today.
  const today = card.getByRole("grid").last().locator("[data-today]");
  await today.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: t("sheet.day.title", { name: place.name, day: format.day("2026-11-23") }) }).waitFor();
  await page.keyboard.press("Escape");

  await card.getByRole("combobox", { name: t("sheet.year.which") }).click();
  await page.getByRole("option", { name: "2026", exact: true }).click();
  const band = t("sheet.year.band", { from: format.longDay("2026-01-01"), until: format.longDay("2026-07-01") });
  await card.getByRole("grid", { name: band }).waitFor();
});
