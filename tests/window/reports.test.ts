import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

test("the_very_pages_of_a_report_are_drawn_in_the_window_turned_and_offered_to_print_and_save", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  // A list of more than one page.
  await page.go("/reports/people_contacts");
  await page.heading(t("report.people_contacts.title"));

  // Setting the first page takes a while: the fonts of the machine are looked for.
  const drawn = () =>
    page.window.execute(() => {
      const picture = document.querySelector<HTMLImageElement>("section img[src^='blob:'], section img[src^='data:']");
      return picture !== null && picture.complete ? picture.naturalWidth : 0;
    });
  await page.window.waitUntil(async () => (await drawn()) > 100, { timeout: 60_000, timeoutMsg: "no page is drawn" });
  const first = await page.window.execute(() => document.querySelector("section img")?.getAttribute("src"));
  await page.press(t("reports.nextPage"));
  await page.window.waitUntil(
    async () => (await page.window.execute(() => document.querySelector("section img")?.getAttribute("src"))) !== first,
    { timeout: 60_000, timeoutMsg: "the second page is not shown" },
  );
  await page.window.waitUntil(async () => (await drawn()) > 100, { timeoutMsg: "the second page is not drawn" });

  // The month with its chart: every format.
  await page.go("/reports/attendance_month");
  await page.heading(t("report.attendance_month.title"));
  await page.window.waitUntil(async () => (await drawn()) > 100, { timeout: 60_000, timeoutMsg: "no page is drawn" });
  expect(await (await page.named("button", t("reports.print"))).isEnabled()).toBe(true);
  await page.press(t("reports.save"));
  for (const format of ["pdf", "xlsx", "csv", "svg"] as const) {
    await page.named("*[@role='menuitem']", t(`reportFormat.${format}`));
  }
});
