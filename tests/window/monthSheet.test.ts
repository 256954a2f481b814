import { expect, inject, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { copyDatabase } from "../support/devhost";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

test("the_month_sheet_opens_in_the_window_and_a_mark_opens_its_visit", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));

  await page.press(t("nav.monthSheet"));
  await page.heading(t("sheet.title"));
  const cell = page.window.$(`//td[@data-row][@aria-label='${t("sheet.mark.whole_day")}']`);
  await cell.waitForExist();
  const day = Number(await cell.getAttribute("data-column")) + 1;
  const name = String(await cell.$("./preceding-sibling::th").getProperty("textContent"));
  await page.click(cell);

  const on = formatIn("zh-CN").day(`2026-11-${String(day).padStart(2, "0")}`);
  await page.named("h2", t("sheet.day.title", { name, day: on }));
  await page.named("h3", t("sheet.day.visit"));
  await page.says(t("sheet.day.collectedBy"));
  await page.press(t("sheet.day.toBoard"));
  await page.named("button", `${on} · ${t("board.chooseDay")}`);

  // By keyboard: back on the sheet, the cell of today opens with Enter.
  await page.press(t("nav.monthSheet"));
  await page.heading(t("sheet.title"));
  const reached = page.window.$("//td[@data-row='0'][@data-today]");
  await reached.waitForExist();
  await page.window.execute((place: HTMLElement) => place.focus(), await reached.getElement());
  await page.type("ArrowDown", "Enter");
  const second = String(await page.window.$("//td[@data-row='1']").$("./preceding-sibling::th").getProperty("textContent"));
  await page.named("h2", t("sheet.day.title", { name: second, day: formatIn("zh-CN").day("2026-11-23") }));
  expect(await page.window.$("[role=dialog]").isDisplayed()).toBe(true);
});
