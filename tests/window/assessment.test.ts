import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { NUMBERS } from "../support/people";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
const ELDER = "李春梅";

test("an_assessment_is_made_in_the_window_and_the_grade_stands_beside_the_name", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const window = await desktop.open();
  const page = new WindowPage(window);
  await page.heading(t("board.title"));

  await page.go("/elders/new");
  await page.heading(t("form.titleNew"));
  await page.fill(t("form.name"), ELDER);
  await page.fill(t("form.number"), NUMBERS.man);
  await page.says(t("form.numberRead"));
  await page.press(t("form.saveNew"));
  await page.heading(ELDER);
  await page.says(t("assessment.none"));

  // Who assesses; then every item by the number on the keyboard, from the first to the last.
  await page.press(t("assessment.start"));
  await page.heading(t("assessment.formTitle", { name: ELDER }));
  await page.fill(t("assessment.assessor", { place: 1 }), "孟评估");
  await page.fill(t("assessment.assessor", { place: 2 }), "邹评估");
  const first = window.$('fieldset[data-item=eating] input[value="3"]');
  await first.waitForExist();
  await first.scrollIntoView({ block: "center" });
  await page.painted();
  await first.click();
  const most = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 1, 1, 2, 2, 2, 4, 3, 4];
  for (const score of most) {
    await page.type(String(score === 4 ? 3 : score));
  }
  await page.says(t("assessment.progress", { done: 26, all: 26 }));
  // Every item of four one below its best, so many points less.
  const lost = most.filter((score) => score === 4).length;
  const score = most.reduce((sum, value) => sum + value, 0) - lost;
  await page.says(t("assessment.explainScore", { score, most: 90, grade: 1, range: "66–89" }));
  await page.press(t("assessment.save"));

  await page.heading(ELDER);
  const words = t("assessment.gradeShort.g1");
  await page.says(t("assessment.badge", { grade: 1, words }));
  expect(score).toBeGreaterThanOrEqual(66);

  // Still there after a restart.
  const at = await window.getUrl();
  await desktop.close();
  const again = new WindowPage(await desktop.open());
  await again.go(at.split("#")[1] ?? "/");
  await again.heading(ELDER);
  await again.says(t("assessment.badge", { grade: 1, words }));
});
