import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { li } from "../support/openBoard";
import { boardOf, cardOf, firstDayCare, registerExpected, someone } from "../support/people";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
/** The beginning of a time that a running clock shows. */
const at = (words: string) => words.replace("10:4", "\u0000").split("\u0000")[0] ?? "";

async function door() {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  const centre = await firstDayCare(page);
  const ride = { transportThere: true, transportBack: true };
  const elder = await registerExpected(page, centre.id, li, ride);
  const rider = await registerExpected(page, centre.id, { name: "欧阳若兰" }, ride);
  await page.card(rider.name, t("board.stateLate", { time: "08:30" }));
  return { page, centre, elder, rider };
}

test("a_card_is_understood_wherever_the_focus_is", async () => {
  const { page, rider } = await door();
  const code = await cardOf(page, rider.id);
  // In the search, which is empty again afterwards.
  await page.scan(code);
  await page.card(rider.name, at(t("board.stateHere", { time: "10:4" })));
  expect(await (await page.field(t("board.search"))).getValue()).toBe("");
  // On a button, which the scanner's Enter must not press; a second scan sends nobody home.
  await page.window.execute(() => document.querySelector<HTMLElement>("[data-part=gone]")?.focus());
  await page.scan(code);
  await page.says(t("scan.justArrived", { name: rider.name }));
  expect(await page.window.$("[data-part=gone]").getAttribute("aria-pressed")).toBe("false");
  await page.scan("KN000000001");
  await page.says(t("refusal.card_unknown", { code: "KN000000001" }));
});

test("the_minibus_comes_in_with_one_act", async () => {
  const { page, centre, elder, rider } = await door();
  const coming = (await boardOf(page, centre.id)).people.filter(
    ({ transportThere, standing }) => transportThere && standing === "not_arrived",
  );
  await page.press(t("bulk.begin"));
  await page.press(t("bulk.tickComing", { count: coming.length }));
  await page.press(t("bulk.checkIn", { count: coming.length }));
  await page.says(t("bulk.done", { count: coming.length }));
  await page.card(rider.name, at(t("board.stateHere", { time: "10:4" })));
  await page.card(elder.name, at(t("board.stateHere", { time: "10:4" })));
  await page.press(t("board.actFor", { name: rider.name, act: t("action.undo") }));
  await page.card(rider.name, t("board.stateLate", { time: "08:30" }));
});

test("nobody_at_risk_of_wandering_leaves_alone_and_a_stranger_needs_a_reason", async () => {
  const { page, centre, elder } = await door();
  await page.call("attendance_check_in", { elderId: elder.id, centreId: centre.id });
  await page.card(elder.name, at(t("board.stateHere", { time: "10:4" })));
  await page.press(t("board.actFor", { name: elder.name, act: t("board.checkOut") }));
  await page.says(t("panel.notAlone"));

  const son = t("panel.firstContact", { relation: t("relation.son"), name: "王强" });
  await page.press(son);
  await page.says(t("panel.notAuthorised", { who: son }));
  await page.fill(t("door.unlistedReason"), "已打电话给女儿");
  // The act in the panel; the cards of others have one of the same name.
  await page.click(
    await page.window.$(`//*[@aria-label='${t("panel.title")}']//button[starts-with(., '${t("board.checkOut")}')]`),
  );
  await page.card(elder.name, at(t("board.stateGone", { time: "10:4" })));
  await page.says(t("panel.unlisted"));
  const person = someone(await boardOf(page, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person.visit).toMatchObject({ collectorIsUnlisted: true, collectorReason: "已打电话给女儿" });
});
