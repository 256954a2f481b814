import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { firstDayCare } from "../support/people";

/** Setting a page takes a while the first time: the fonts of the machine are looked for. */
const SETTING = { timeout: 60_000 };

test("a_report_is_found_seen_page_by_page_enlarged_and_saved", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/reports" });
  await page.getByRole("textbox", { name: t("reports.find") }).fill(t("report.attendance_month.title"));
  await page.getByRole("link", { name: t("report.attendance_month.title") }).click();
  await page.getByRole("heading", { level: 1, name: t("report.attendance_month.title") }).waitFor();
  const sheet = page.getByRole("region", { name: t("reports.sheet") });
  await sheet.getByRole("img").waitFor(SETTING);
  const natural = () => sheet.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(natural, { message: "the page is drawn" }).toBeGreaterThan(100);

  const width = await sheet.getByRole("img").evaluate((image) => image.clientWidth);
  await page.getByRole("button", { name: t("reports.larger") }).click();
  await expect.poll(() => sheet.getByRole("img").evaluate((image) => image.clientWidth)).toBeGreaterThan(width);

  const download = page.waitForEvent("download", SETTING);
  await page.getByRole("button", { name: t("reports.save") }).click();
  await page.getByRole("menuitem", { name: t("reportFormat.csv") }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/月考勤表 2026-11\.csv$/);
  const written = readFileSync(await file.path(), "utf8");
  expect(written.startsWith("\uFEFF")).toBe(true);
  expect(written).toContain("姓名,1 日");

  // A list that takes more than one page is turned.
  await page.goto(`${host.url}/#/reports/people_contacts`);
  await page.getByRole("heading", { level: 1, name: t("report.people_contacts.title") }).waitFor();
  const next = page.getByRole("button", { name: t("reports.nextPage") });
  await expect.poll(() => next.isEnabled(), { timeout: 40_000 }).toBe(true);
  await next.click();
  await page.getByText(/^第 2 页/).waitFor(SETTING);
});

test("the_rows_lead_to_what_they_are_about_and_the_picture_is_read_by_keys", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: `/reports/attendance_persons?view=rows&centreId=${centre.id}` });
  const picture = page.getByRole("group", { name: t("paper.personTimesByDay") });
  await picture.getByRole("button").first().focus();
  await page.keyboard.press("ArrowRight");
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  expect(focused, "the second day is read out").toContain(t("sheet.personTimes"));

  await page.getByRole("link", { name: t("reports.openRow", { row: centre.name }) }).click();
  await page.getByRole("heading", { level: 1, name: t("report.attendance_month.title") }).waitFor();
  expect(page.url()).toContain(centre.id);
});

test("what_the_screen_shows_is_what_the_core_counts", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const shown = await host.call("report_table", {
    name: "attendance_persons",
    parameters: { language: "chinese", centreId: centre.id, month: "2026-11" },
  });
  const sheet = await host.call("attendance_month_sheet", { centreId: centre.id, month: "2026-11", people: "everyone" });
  const figures = shown.blocks.flatMap((block) => (block.kind === "figures" ? block.value : []));
  expect(figures.map(({ text }) => text).slice(0, 2)).toEqual([String(sheet.persons), String(sheet.sum.attended)]);
});
