import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { cancelLate, lunchOut } from "../support/meals";

test("nothing_is_delivered_by_itself_a_site_without_a_run_gets_one_and_a_correction_says_why", async () => {
  const host = await startHost("demonstration");
  const { centres } = await host.call("district_overview", {});
  const kitchenId = centres.find(({ isKitchen }) => isKitchen)?.id ?? "";
  const day = () => host.call("delivery_day", { kitchenId, deliveredOn: null, meal: "lunch" });
  const before = await day();
  expect(before.sum.taken, "nobody has said anything yet").toBe(0);
  const [stray] = before.withoutRun;
  const [round] = before.rounds;
  const [stop] = round?.stops ?? [];
  if (stray === undefined || round === undefined || stop === undefined) {
    throw new Error("the demonstration has a site without a run and a run with stops");
  }
  const { page, t } = await openDesk(host, { at: "/kitchen/delivery" });
  const dialog = page.getByRole("dialog");

  // The red list empties as soon as the site has a run.
  const red = page.getByRole("region", { name: t("delivery.withoutRun") });
  await red.getByRole("button", { name: t("delivery.giveRunOf", { name: stray.name }) }).click();
  await dialog.getByText(round.name, { exact: true }).click();
  await dialog.getByRole("textbox", { name: t("delivery.reason") }).fill("新订餐");
  await dialog.getByRole("button", { name: t("delivery.moveSave") }).click();
  await red.waitFor({ state: "detached" });

  // A whole centre at once, but for one who refuses.
  await page.getByRole("button", { name: t("delivery.sayOf", { name: stop.name }), exact: true }).click();
  const refuser = stop.lines.find(({ portions }) => portions === 1)?.name ?? "";
  await dialog.getByRole("checkbox", { name: refuser, exact: true }).uncheck();
  await dialog
    .getByRole("button", { name: new RegExp(`^${t("doorOutcome.delivered")}`) })
    .click();
  await dialog.waitFor({ state: "hidden" });
  const stops = page.getByRole("list", { name: t("delivery.stopsOf", { run: round.name }), exact: true });
  await stops.locator("[aria-expanded]").filter({ hasText: stop.name }).click();
  const people = page.getByRole("list", { name: t("delivery.peopleOf", { name: stop.name }) });
  await people.getByRole("button", { name: t("delivery.sayOf", { name: refuser }), exact: true }).click();
  await dialog.getByText(t("doorOutcome.refused"), { exact: true }).click();
  await dialog.getByRole("button", { name: new RegExp(`^${t("doorOutcome.refused")}`) }).click();
  await dialog.waitFor({ state: "hidden" });
  const said = await day();
  expect(said.sum.notTaken).toBe(1);
  expect(said.sum.taken).toBe(stop.sum.portions - 1);

  await people.getByRole("button", { name: t("delivery.correctOf", { name: refuser }), exact: true }).click();
  await dialog.getByText(t("doorOutcome.delivered"), { exact: true }).click();
  await dialog.getByRole("textbox", { name: t("delivery.reason") }).fill("家属代领");
  await dialog.getByRole("button", { name: t("delivery.correct"), exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  expect((await day()).sum).toMatchObject({ taken: stop.sum.portions, notTaken: 0 });
});

test("a_lunch_cancelled_too_late_is_shown_as_cooked_and_nobody_says_it_was_delivered", async () => {
  const host = await startHost("demonstration");
  const before = (await lunchOut(host)).sum;
  const { stop, line } = await cancelLate(host);
  const { page, t } = await openDesk(host, { at: "/kitchen/delivery" });
  const nobody = page.getByRole("list", { name: t("delivery.cookedForNobody"), exact: true });
  await nobody.getByText(line.name, { exact: true }).waitFor();
  expect((await lunchOut(host)).sum).toMatchObject({
    portions: before.portions - 1,
    cancelledLate: before.cancelledLate + 1,
  });
  await page.getByRole("heading", { name: t("delivery.cookedForNobodyCount", { count: before.cancelledLate + 1 }) }).waitFor();
  const row = page.getByRole("listitem").filter({ has: page.locator("[aria-expanded]", { hasText: stop.name }) });
  await row.getByText(t("delivery.cookedForNobodyHere", { count: stop.sum.cancelledLate + 1 })).waitFor();

  // The whole stop is said at once: not for the one who gets nothing.
  await page.getByRole("button", { name: t("delivery.sayOf", { name: stop.name }), exact: true }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("checkbox", { name: line.name, exact: true }).count()).toBe(0);
  await dialog.getByRole("button", { name: new RegExp(`^${t("doorOutcome.delivered")}`) }).click();
  await dialog.waitFor({ state: "hidden" });
  await row.getByText(t("delivery.allSaid")).waitFor();
  await row.locator("[aria-expanded]").click();
  const people = page.getByRole("list", { name: t("delivery.peopleOf", { name: stop.name }) });
  const hers = people.getByRole("listitem").filter({ hasText: line.name });
  await hers.getByText(t("delivery.cancelledLate")).waitFor();
  expect(await hers.getByRole("button").count(), "nothing to say at the door").toBe(0);
  expect((await lunchOut(host)).sum.taken).toBe(stop.sum.portions - 1);
});
