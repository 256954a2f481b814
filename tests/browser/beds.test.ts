import { expect, test } from "vitest";

import { settleFloor } from "../support/beds";
import { openDesk, startHost } from "../support/chromium";

async function desk(at = "/beds") {
  const host = await startHost("demonstration");
  const floor = await settleFloor(host);
  const opened = await openDesk(host, { at, centreId: floor.centre.id });
  const { page } = opened;
  return { ...opened, ...floor, tile: (name: string) => page.locator(`button[data-bed][aria-label^="${name} "]`) };
}

test("the_keyboard_moves_somebody_as_the_pointer_does", async () => {
  const { page, t, tile } = await desk();
  await tile("901-2").focus();
  await page.keyboard.press("m");
  await page.getByText(t("beds.moving.own", { bed: "901-2" })).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByText(t("beds.moving.to", { bed: "902-1" })).waitFor();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: t("beds.act.moveOf", { name: "周兰英" }) });
  await dialog.getByRole("button", { name: t("beds.act.moveNow") }).click();
  await tile("902-1").filter({ hasText: "周兰英" }).waitFor();
});

test("a_bed_is_held_while_its_person_is_in_hospital_and_cleaned_after_they_left", async () => {
  const { page, t, tile } = await desk();
  const panel = page.getByRole("region", { name: t("beds.panel") });
  await tile("901-1").click();
  await panel.getByRole("button", { name: t("beds.act.leave") }).click();
  await page.getByRole("button", { name: t("beds.act.leaveNow") }).click();
  await tile("901-1").and(page.locator("[data-state=on_leave]")).waitFor();
  await panel.getByRole("button", { name: t("beds.act.return"), exact: true }).click();
  await page.getByRole("button", { name: t("beds.act.returnNow") }).click();
  await tile("901-1").and(page.locator("[data-state=occupied]")).waitFor();
  await panel.getByRole("button", { name: t("beds.act.discharge"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("beds.act.dischargeOf", { name: "李秀珍" }) });
  await dialog.getByText(t("leavingReason.home"), { exact: true }).click();
  await dialog.getByRole("button", { name: t("beds.act.dischargeNow") }).click();
  await tile("901-1").and(page.locator("[data-state=cleaning]")).waitFor();
  await panel.getByRole("button", { name: t("beds.act.clean") }).click();
  await tile("901-1").and(page.locator("[data-state=free]")).waitFor();
});

test("what_is_typed_narrows_the_board", async () => {
  const { page, t, tile } = await desk();
  await page.getByRole("searchbox", { name: t("beds.search") }).fill("空闲护理床 女");
  await page.getByText(t("beds.found", { count: 2 })).waitFor();
  await tile("902-1").waitFor();
  expect(await tile("903-1").count()).toBe(0);
});
