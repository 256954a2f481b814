import { expect, test } from "vitest";

import { NUMBERS } from "../support/people";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
const en = wordsIn("en");
const CENTRE = "暖阳日间照料中心";
const ELDER = "李春梅";

test("from_the_first_start_to_a_day_at_the_door_and_on_after_a_restart", async () => {
  const desktop = await startDesktop();
  const window = await desktop.open();
  const page = new WindowPage(window);

  // The first start: a centre of one's own.
  await page.heading(t("welcome.title"));
  await page.press(t("welcome.setUpAct"));
  await page.fill(t("setUp.organisation"), "暖阳养老服务组织");
  await page.fill(t("setUp.name"), CENTRE);
  await page.press(t("action.next"));
  await page.field(t("setUp.places"));
  await page.press(t("action.next"));
  await page.named("p", t("setUp.noRooms"));
  await page.press(t("setUp.finish"));
  await page.heading(t("board.title"));
  await page.says(t("board.nobodyToday"));

  // An elder, whose number says birth date and sex.
  await page.press(t("nav.elders"));
  await page.says(t("elders.none"));
  await page.press(t("elders.register"));
  await page.heading(t("form.titleNew"));
  await page.fill(t("form.name"), ELDER);
  await page.fill(t("form.number"), NUMBERS.man);
  await page.says(t("form.numberRead"));
  expect(await (await page.field(t("form.birthOn"))).getValue()).toBe("1948-03-15");
  await page.press(t("form.saveNew"));
  await page.heading(ELDER);

  // Day care, every workday from half past eight.
  await page.press(t("profile.startService"));
  await page.press(t("enrol.save"));
  await page.says(t("profile.running"));

  // The board, by keyboard alone.
  await page.press(t("nav.attendance"));
  await page.card(ELDER, t("board.stateLate", { time: "08:30" }));
  await page.type("l", "c", "m");
  await page.named("h2", ELDER);
  await page.type("Enter");
  await page.card(ELDER, t("board.stateHere", { time: "10:4" }).slice(0, -4));
  await page.says(t("notice.checkedIn", { name: ELDER, time: "10:4" }).split("10:4")[0] ?? "");
  await page.pressBeginning(t("action.undo"));
  await page.card(ELDER, t("board.stateLate", { time: "08:30" }));

  // In again; and home.
  await page.type("l", "c", "m", "Enter");
  await page.card(ELDER, t("board.checkOutShort"));
  // Enter sends nobody home until it was said that they came, and then the search is empty: what a driver types is faster
  // than any hand. The words alone would not do: the notice of the first time may still be fading away.
  await expect.poll(async () => (await page.field(t("board.search"))).getValue()).toBe("");
  await page.type("l", "c", "m");
  await page.named("p", t("board.enterCheckOut", { name: ELDER }));
  await page.type("Enter");
  await page.card(ELDER, t("board.stateGone", { time: "10:4" }).slice(0, -4));

  // The other language, without a restart.
  await page.press(t("nav.settings"));
  await page.heading(t("settings.title"));
  await page.click(await page.named("label", t("settings.english")));
  await page.heading(en("settings.title"));
  await page.named("a", en("nav.attendance"));
  expect(await window.getTitle()).toBe(en("product.title"));

  // Started again: the same district, the same language, on the board.
  await desktop.close();
  const again = new WindowPage(await desktop.open());
  await again.heading(en("board.title"));
  await again.card(ELDER, en("board.stateGone", { time: "10:4" }).slice(0, -4));
});
