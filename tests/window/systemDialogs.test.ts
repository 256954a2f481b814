import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { systemProgram } from "../support/places";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

/** A report with its first page drawn. */
async function openReport() {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  await page.go("/reports/attendance_month");
  await page.heading(t("report.attendance_month.title"));
  const drawn = () =>
    page.window.execute(() => document.querySelector<HTMLImageElement>("section img")?.naturalWidth ?? 0);
  await page.window.waitUntil(async () => (await drawn()) > 100, { timeout: 60_000, timeoutMsg: "no page is drawn" });
  return { desktop, page };
}

test("a_report_is_saved_where_the_dialog_of_the_system_is_told", async () => {
  const { desktop, page } = await openReport();
  const dialogs = desktop.dialogs();
  const place = join(desktop.folder.path, "院办 文件");
  mkdirSync(place);
  const file = join(place, "十一月 考勤表.pdf");

  const before = await dialogs.windows();
  await page.press(t("reports.save"));
  await page.click(await page.named("*[@role='menuitem']", t("reportFormat.pdf")));
  const dialog = await dialogs.opened(before);
  await dialogs.paste(dialog, file);
  await dialogs.closedBy(dialog, "Return");
  await expect.poll(() => existsSync(file), { timeout: 20_000, message: `${file} is written` }).toBe(true);
  await page.says(t("reports.saved", { file }));

  const said = execFileSync(systemProgram("pdftotext", "poppler-utils"), ["-layout", file, "-"], { encoding: "utf8" });
  expect(said.replaceAll(/\s/g, "")).toContain(t("report.attendance_month.title").replaceAll(/\s/g, ""));
});

test("whoever_leaves_the_dialog_of_the_system_saves_nothing_and_is_told_nothing", async () => {
  const { desktop, page } = await openReport();
  const dialogs = desktop.dialogs();
  const before = await dialogs.windows();
  await page.press(t("reports.save"));
  await page.click(await page.named("*[@role='menuitem']", t("reportFormat.csv")));
  const dialog = await dialogs.opened(before);
  await dialogs.closedBy(dialog, "Escape");
  await page.named("button", t("reports.save"));
  expect(await page.window.$(`//*[@role='alert']`).isExisting(), "nothing went wrong").toBe(false);
});

test("printing_opens_the_dialog_of_the_system_with_the_pages_in_place_of_the_screen", async () => {
  const { desktop, page } = await openReport();
  const dialogs = desktop.dialogs();
  const before = await dialogs.windows();
  await page.press(t("reports.print"));
  const dialog = await dialogs.opened(before);
  expect(await dialogs.title(dialog)).toBe("Print");
  await dialogs.closedBy(dialog, "Escape");
  // The screen is back, and the way to the paper is open again.
  await page.heading(t("report.attendance_month.title"));
  const print = await page.named("button", t("reports.print"));
  await print.waitForEnabled({ timeoutMsg: "the report can be printed again" });
});
