import { expect, test } from "vitest";

import { BoardPage } from "../support/boardPage";
import { openDesk, startHost } from "../support/chromium";
import { firstDayCare, registerExpected } from "../support/people";

test("a_check_in_at_one_desk_shows_at_the_other_without_a_reload", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, { name: "李春梅" });
  const desks = [await openDesk(host), await openDesk(host, { language: "en", theme: "dark" })] as const;
  const [here, there] = [new BoardPage(desks[0]), new BoardPage(desks[1])];
  await Promise.all([here.isShown(), there.isShown()]);
  await there.card("李春梅").waitFor();
  const before = await there.counts();

  await here.page.keyboard.type("lcm");
  await here.page.keyboard.press("Enter");
  await there.says("李春梅", there.t("board.stateHere", { time: "10:42" }));
  await there.countsBecome({ ...before, here: before.here + 1, notArrived: before.notArrived - 1 });

  // Back again, at the desk that did not do it.
  await there.card("李春梅").getByRole("button").first().click();
  const undo = there.t("panel.undoCheckIn", { left: "" }).replace(/\s*[（(].*$/, "");
  await there.panel.getByRole("button", { name: undo }).click();
  await here.says("李春梅", here.t("board.stateLate", { time: "08:30" }));
  expect(await here.counts()).toEqual(before);
});

test("an_elder_registered_at_one_desk_appears_in_the_list_of_the_other", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/elders" });
  const { elders } = await host.call("district_overview", {});
  await page.getByText(t("elders.count", { count: elders })).waitFor();
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, { name: "安一心" });
  await page.getByText(t("elders.count", { count: elders + 1 })).waitFor();
  await page.getByRole("link", { name: "安一心" }).waitFor();
});

test("a_centre_renamed_at_one_desk_is_renamed_at_the_other", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host);
  const [centre] = await host.call("centre_list", {});
  if (centre === undefined) {
    throw new Error("no centre");
  }
  await page.getByRole("button", { name: `${t("shell.centre")}: ${centre.name}` }).waitFor();
  const { id, version, address, phone, licensedPlaces, lateAfterMinutes, openingHours, rooms } = centre;
  await host.call("centre_change", {
    centreId: id,
    version,
    name: "朝阳日间照料中心",
    address,
    phone,
    licensedPlaces,
    lateAfterMinutes,
    openingHours,
    rooms,
  });
  await page.getByRole("button", { name: `${t("shell.centre")}: 朝阳日间照料中心` }).waitFor();
});
