import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";

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
