import { expect, test } from "vitest";

import { BoardPage } from "../support/boardPage";
import { openDesk, startHost } from "../support/chromium";
import { boardOf, firstDayCare, registerExpected, someone } from "../support/people";

/** Three whom the minibus carries, one of them at another centre already, and one at risk of wandering. */
async function minibus() {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const ride = { transportThere: true, transportBack: true };
  const names = ["欧阳若兰", "上官清", "司马文"];
  const elders = [];
  for (const name of names) {
    const alerts = name === "上官清" ? [{ kind: "wandering" as const, severity: "severe" as const, note: "" }] : [];
    elders.push(await registerExpected(host, centre.id, { name, alerts }, ride));
  }
  const desk = await openDesk(host);
  const board = new BoardPage(desk);
  await board.isShown();
  await board.card("欧阳若兰").waitFor();
  return { ...desk, board, centre, elders };
}

test("the_minibus_comes_in_with_one_act_and_leaves_with_one", async () => {
  const { board, page, t, host, centre, elders } = await minibus();
  const coming = (await boardOf(host, centre.id)).people.filter(
    ({ transportThere, standing }) => transportThere && standing === "not_arrived",
  );
  await page.getByRole("button", { name: t("bulk.begin"), exact: true }).click();
  const panel = page.getByRole("region", { name: t("bulk.title") });
  await panel.getByRole("button", { name: t("bulk.tickComing", { count: coming.length }) }).click();
  await panel.getByText(t("bulk.ticked", { count: coming.length })).waitFor();
  await panel.getByRole("textbox", { name: t("bulk.who") }).fill("司机李师傅");
  await panel.getByRole("button", { name: t("bulk.checkIn", { count: coming.length }) }).click();
  await panel.getByRole("region", { name: t("bulk.done", { count: coming.length }) }).waitFor();
  const inside = await boardOf(host, centre.id);
  expect(someone(inside, ({ elderId }) => elderId === elders[0]?.id)).toMatchObject({
    standing: "here",
    visit: { arrivalTransport: "centre_minibus", broughtBy: "司机李师傅" },
  });

  // One came by mistake.
  await panel.getByRole("button", { name: t("board.actFor", { name: "司马文", act: t("action.undo") }) }).click();
  await board.says("司马文", t("board.stateLate", { time: "08:30" }));

  // Home again, ticked by hand: nobody collects whom somebody must collect.
  for (const name of ["欧阳若兰", "上官清"]) {
    await board.card(name).locator("button").first().click();
  }
  await panel.getByText(t("bulk.ticked", { count: 2 })).waitFor();
});

test("who_was_refused_is_named_with_the_reason_and_the_others_are_done", async () => {
  const { board, page, t, host, centre, elders } = await minibus();
  await host.call("attendance_check_in_many", {
    centreId: centre.id,
    elderIds: elders.map(({ id }) => id),
    transport: "centre_minibus",
  });
  await board.says("司马文", t("board.stateHere", { time: "10:42" }));
  await page.getByRole("button", { name: t("bulk.begin"), exact: true }).click();
  for (const { name } of elders) {
    await board.card(name).locator("button").first().click();
  }
  const panel = page.getByRole("region", { name: t("bulk.title") });
  await panel.getByRole("button", { name: t("bulk.checkOut", { count: 3 }) }).click();
  const refused = panel.getByRole("region", { name: t("bulk.refused", { count: 1 }) });
  await refused.getByText(t("refusal.collector_needed", { name: "上官清" })).waitFor();
  await panel.getByRole("region", { name: t("bulk.done", { count: 2 }) }).waitFor();
  await board.says("司马文", t("board.stateGone", { time: "10:42" }));
  await refused.getByRole("button", { name: t("bulk.toPerson", { name: "上官清" }) }).click();
  await board.panel.getByRole("heading", { name: "上官清" }).waitFor();
});
