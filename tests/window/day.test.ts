import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { li } from "../support/openBoard";
import { boardOf, firstDayCare, registerExpected, someone } from "../support/people";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
const at = (words: string) => words.replace("10:4", "\u0000").split("\u0000")[0] ?? "";

async function day() {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  const centre = await firstDayCare(page);
  const elder = await registerExpected(page, centre.id, li);
  await page.card(elder.name, t("board.stateLate", { time: "08:30" }));
  return { page, centre, elder };
}

async function choose(page: WindowPage, words: string) {
  await page.click(await page.named("label", words));
}

test("somebody_missing_is_called_recorded_as_absent_and_arrives_late_all_the_same", async () => {
  const { page, centre, elder } = await day();
  await page.fill(t("board.search"), elder.name);
  await page.named("h2", elder.name);
  await page.press(t("call.recordOf", { name: "王芳" }));
  await choose(page, t("callOutcome.reached"));
  await page.fill(t("call.said"), "感冒了，上午不来");
  await page.press(t("call.save"));
  await page.says("感冒了，上午不来");

  await page.press(t("panel.recordAbsence"));
  await choose(page, t("absenceReason.illness"));
  await page.click(await page.window.$(`//section[@role='dialog']//button[normalize-space(.)='${t("absence.save")}']`));
  await page.card(elder.name, t("board.stateAbsent", { reason: t("absenceReason.illness") }));

  await page.pressBeginning(t("board.checkIn"));
  await page.card(elder.name, at(t("board.stateHere", { time: "10:4" })));
  await page.says(t("notice.endedAbsence"));
  const person = someone(await boardOf(page, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person).toMatchObject({ standing: "here", absence: null, calls: [{ outcome: "reached" }] });
});

test("a_visit_is_set_right_after_the_time_for_undoing", async () => {
  const { page, centre } = await day();
  const here = someone(await boardOf(page, centre.id), ({ standing }) => standing === "here");
  await page.fill(t("board.search"), here.name);
  await page.named("h2", here.name);
  await page.press(t("correction.open"));
  await page.says(t("correction.before"));
  await page.fill(t("correction.arrivedAt"), "07:15");
  await page.fill(t("correction.reason"), "看错了时间");
  await page.press(t("correction.save"));
  await page.card(here.name, t("board.stateHere", { time: "07:15" }));
  await page.card(here.name, t("board.correctedTag"));
});

test("a_day_does_not_close_while_somebody_inside_is_unexplained", async () => {
  const { page, centre } = await day();
  const inside = (await boardOf(page, centre.id)).people.filter(({ standing }) => standing === "here");
  const [stays, ...others] = inside;
  if (stays === undefined) {
    throw new Error("nobody is here");
  }
  await page.call("attendance_check_out_many", {
    elderIds: others.map(({ elderId }) => elderId),
    collectedBy: "家属",
    unlistedReason: "都有人接",
  });
  await page.press(t("closing.open"));
  const close = () =>
    page.window.$(`//section[@role='dialog']//button[normalize-space(.)='${t("closing.close")}']`);
  await page.says(t("closing.inside", { count: 1 }));
  await page.click(await close());
  await page.says(t("closing.whereaboutsNeeded"));
  await choose(page, t("whereabouts.still_inside"));
  await page.fill(t("closing.explanation", { name: stays.name }), "女儿六点到，护理员陪着");
  await page.click(await page.window.$("//section[@role='dialog']//input[@type='checkbox']"));
  await page.click(await close());
  await page.says(t("closing.closed"));
  expect((await boardOf(page, centre.id)).closing).not.toBeNull();
  expect(await page.window.$$(`//button[normalize-space(.)='${t("board.checkIn")}']`).length).toBe(0);
});
