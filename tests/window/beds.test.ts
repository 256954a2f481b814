import { expect, test } from "vitest";

import { TERMS, firstResidence } from "../support/beds";
import { register } from "../support/people";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

/** What a residence does with its beds, clicked through from the empty house to the figures of the month. */
class BedsWindow extends WindowPage {
  async tile(name: string, state: string) {
    const found = this.window.$(`//button[@data-name='${name}'][@data-state='${state}']`);
    await found.waitForExist({ timeoutMsg: `${name} is not ${state}` });
    return found;
  }

  async inDialog(name: string) {
    const found = this.window.$(`//section[@role='dialog']//button[normalize-space(.)='${name}']`);
    await found.waitForExist({ timeoutMsg: `no button ${name} in a dialog` });
    await this.click(found);
  }

  async dialogIsGone() {
    await this.window.$("//section[@role='dialog']").waitForExist({ reverse: true, timeoutMsg: "the dialog stays" });
  }

  async choose(words: string) {
    await this.click(await this.named("label", words));
  }

  /** From bed to bed with the button of the mouse down. */
  async drag(from: Awaited<ReturnType<BedsWindow["tile"]>>, to: Awaited<ReturnType<BedsWindow["tile"]>>) {
    await from.scrollIntoView({ block: "center" });
    await this.painted();
    const pointer = this.window.action("pointer").move({ origin: await from.getElement() }).down();
    await pointer
      .move({ origin: await from.getElement(), x: 12, y: 12 })
      .move({ origin: await to.getElement(), x: 2, y: 2, duration: 150 })
      .move({ origin: await to.getElement() })
      .pause(150)
      .up()
      .perform();
  }
}

test("a_floor_is_set_up_and_lived_in", { timeout: 120_000 }, async () => {
  const desktop = await startDesktop();
  const page = new BedsWindow(await desktop.open());
  await page.window.$("//h1").waitForExist();
  const centre = await firstResidence(page);
  const [zhou, li] = [await register(page, { name: "周兰英" }), await register(page, { name: "李秀珍" })];
  await page.call("waiting_register", {
    centreId: centre.id,
    elderId: zhou.id,
    details: {
      needsNursingBed: true,
      isShortStay: false,
      wishedWardId: null,
      wishedBedsMost: null,
      wishedSexRule: null,
      priceMostFen: null,
      wantedFromOn: null,
      note: "",
    },
    registeredAt: "2026-11-01T01:00:00Z",
  });

  // The house: a building with a floor, a ward, a room of three nursing beds for women.
  await page.go("#/beds/house");
  await page.press(t("beds.house.newBuilding"));
  await page.fill(t("beds.house.buildingName"), "一号楼");
  await page.inDialog(t("action.save"));
  await page.dialogIsGone();
  await page.press(t("beds.house.newWard"));
  await page.fill(t("beds.house.wardName"), "春晖照护区");
  await page.inDialog(t("action.save"));
  await page.dialogIsGone();
  await page.pressBeginning(t("beds.house.newRoom"));
  await page.fill(t("beds.house.roomName"), "101");
  await page.fill(t("beds.house.bedsInRoom"), "3");
  await page.fill(t("beds.house.basis"), "演示批复");
  await page.inDialog(t("action.save"));
  await page.dialogIsGone();

  // From the waiting list into the first bed.
  await page.go("#/beds");
  await page.click(await page.tile("101-1", "free"));
  await page.press(t("beds.waiting.admitOf", { name: "周兰英" }));
  await page.inDialog(t("beds.act.admitNow"));
  await page.dialogIsGone();

  // By the mouse to the other bed; the first one is cleaned; by the keyboard back.
  await page.drag(await page.tile("101-1", "occupied"), await page.tile("101-2", "free"));
  await page.inDialog(t("beds.act.moveNow"));
  await page.dialogIsGone();
  await page.tile("101-2", "occupied");
  await page.click(await page.tile("101-1", "cleaning"));
  await page.press(t("beds.act.clean"));
  await page.tile("101-1", "free");
  await page.click(await page.tile("101-2", "occupied"));
  await page.type("m", "\uE012");
  await page.says(t("beds.moving.to", { bed: "101-1" }));
  await page.type("\uE007");
  await page.inDialog(t("beds.act.moveNow"));
  await page.dialogIsGone();

  // To hospital and back, then home for good; the bed is cleaned and kept for the next one.
  await page.click(await page.tile("101-1", "occupied"));
  await page.press(t("beds.act.leave"));
  await page.inDialog(t("beds.act.leaveNow"));
  await page.tile("101-1", "on_leave");
  await page.dialogIsGone();
  await page.press(t("beds.act.return"));
  await page.inDialog(t("beds.act.returnNow"));
  await page.tile("101-1", "occupied");
  await page.dialogIsGone();
  await page.press(t("beds.act.discharge"));
  await page.choose(t("leavingReason.home"));
  await page.inDialog(t("beds.act.dischargeNow"));
  await page.tile("101-1", "cleaning");
  await page.dialogIsGone();
  await page.press(t("beds.act.clean"));
  await page.tile("101-1", "free");
  await page.press(t("beds.act.reserve"));
  await page.fill(t("beds.forWhom"), "李秀珍");
  await page.click(await page.named("*[@role='option']//strong", "李秀珍"));
  await page.inDialog(t("beds.act.reserveNow"));
  await page.tile("101-1", "reserved");

  // The timeline draws it, the figures of the month count who came before today.
  await page.go("#/beds/timeline");
  await page.window.$("//*[@data-row='101-1']//*[@data-kind='reservation']").waitForExist();
  const { rooms } = await page.call("bed_house", { centreId: centre.id });
  const other = rooms[0]?.beds.find(({ label }) => label === "3");
  if (other === undefined) {
    throw new Error("no third bed");
  }
  const { id, version, careRoomId: _, ...details } = other;
  await page.call("bed_change", { bedId: id, version, details: { ...details, inServiceFromOn: "2026-11-01" } });
  await page.call("stay_admit", {
    elderId: li.id,
    centreId: centre.id,
    bedId: id,
    terms: TERMS,
    riskCheck: null,
    partnerId: null,
    exceptionReason: "",
    at: "2026-11-20T01:00:00Z",
    lateReason: "",
  });
  await page.go("#/beds/occupancy");
  const figure = page.window.$("//*[@data-figure='occupied_days']//strong[normalize-space(.)='3']");
  await figure.waitForExist({ timeoutMsg: "the nights of the 20th, 21st and 22nd are not counted" });
  expect((await page.call("bed_board", { centreId: centre.id })).counts).toMatchObject({ occupied: 1, reserved: 1 });
});
