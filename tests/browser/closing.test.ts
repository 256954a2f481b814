import { expect, test } from "vitest";

import { BoardPage } from "../support/boardPage";
import { openDesk, startHost } from "../support/chromium";
import { boardOf, firstDayCare, register } from "../support/people";

/** A day at whose end one elder is inside, one did not come, and the others have left. */
async function evening() {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const morning = await boardOf(host, centre.id);
  const inside = morning.people.filter(({ standing }) => standing === "here");
  const [stays, ...others] = inside;
  if (stays === undefined) {
    throw new Error("nobody is here");
  }
  await host.call("attendance_check_out_many", {
    elderIds: others.map(({ elderId }) => elderId),
    collectedBy: "家属",
    unlistedReason: "都有人接",
  });
  const desk = await openDesk(host);
  const board = new BoardPage(desk);
  await board.isShown();
  await board.card(stays.name).waitFor();
  return { ...desk, board, centre, stays };
}

test("a_day_closes_only_when_everyone_is_out_or_explained_and_is_read_only_then", async () => {
  const { board, page, t, host, centre, stays } = await evening();
  await page.getByRole("button", { name: t("closing.open"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(stays.name, { exact: true }).waitFor();
  const close = dialog.getByRole("button", { name: t("closing.close"), exact: true });
  await close.click();
  await dialog.getByText(t("closing.whereaboutsNeeded")).waitFor();
  await dialog.getByRole("radio", { name: t("whereabouts.still_inside") }).click();
  await dialog
    .getByRole("textbox", { name: t("closing.explanation", { name: stays.name }) })
    .fill("女儿六点到，护理员陪着");
  await close.click();
  await dialog.getByText(t("closing.areAbsentNeeded")).waitFor();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("textbox", { name: t("closing.note") }).fill("下午停电半小时");
  await close.click();
  await dialog.waitFor({ state: "detached" });

  const sign = page.getByRole("region", { name: t("closing.closed") });
  await sign.getByText("下午停电半小时").waitFor();
  const closed = await boardOf(host, centre.id);
  expect(closed.closing).not.toBeNull();
  expect(closed.counts.notArrived).toBe(0);
  for (const act of [t("board.checkIn"), t("board.checkOut")]) {
    expect(await page.getByRole("button", { name: act }).count(), act).toBe(0);
  }
  await board.card(stays.name).locator("button").first().click();
  await board.panel.getByText("女儿六点到，护理员陪着").waitFor();
  // What was wrong can still be set right.
  await board.panel.getByRole("button", { name: t("correction.open"), exact: true }).waitFor();

  await sign.getByRole("button", { name: t("closing.reopen") }).click();
  await dialog.getByRole("button", { name: t("closing.reopen"), exact: true }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("textbox", { name: t("closing.reopenReason") }).fill("有人晚到");
  await dialog.getByRole("button", { name: t("closing.reopen"), exact: true }).click();
  await sign.waitFor({ state: "detached" });
  expect((await boardOf(host, centre.id)).closing).toBeNull();
});

test("what_was_told_stays_while_one_sees_to_somebody_else", async () => {
  const { board, page, t, stays } = await evening();
  await page.getByRole("button", { name: t("closing.open"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("closing.note") }).fill("下午停电半小时");
  await dialog.getByRole("button", { name: t("board.actFor", { name: stays.name, act: t("board.checkOut") }) }).click();
  await board.panel.getByRole("heading", { name: stays.name }).waitFor();
  await page.getByRole("button", { name: t("closing.open"), exact: true }).click();
  expect(await dialog.getByRole("textbox", { name: t("closing.note") }).inputValue()).toBe("下午停电半小时");
});

test("a_closed_day_lets_nobody_in_whom_another_desk_still_shows", async () => {
  const { page, board, t, host, centre, stays, refusals } = await evening();
  refusals.add("attendance_check_in");
  const guest = await register(host, { name: "欧阳若兰" });
  await board.search.fill("oyrl");
  await board.panel.getByRole("heading", { name: guest.name }).waitFor();
  // This desk has not heard of it yet.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/rpc/attendance_board", async (route) => {
    await held;
    await route.continue();
  });
  await host.call("attendance_close_day", {
    centreId: centre.id,
    on: "2026-11-23",
    explanations: [
      { visitId: stays.visit?.id ?? "", whereabouts: "still_inside", explanation: "女儿六点到" },
    ],
    notArrivedAreAbsent: true,
  });
  await board.search.press("Enter");
  await board.panel.locator("[data-code=day_closed]").waitFor();
  release();
  await page.getByRole("region", { name: t("closing.closed") }).waitFor();
});
