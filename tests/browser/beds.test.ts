import { expect, test } from "vitest";

import { TERMS, bedCalled, settleFloor } from "../support/beds";
import { openDesk, startHost } from "../support/chromium";
import { register } from "../support/people";
import { TODAY } from "../support/places";

async function desk(at = "/beds") {
  const host = await startHost("demonstration");
  const floor = await settleFloor(host);
  const opened = await openDesk(host, { at, centreId: floor.centre.id });
  const { page } = opened;
  return { ...opened, ...floor, tile: (name: string) => page.locator(`button[data-name="${name}"]`) };
}

test("somebody_is_dragged_to_another_bed_and_what_is_refused_says_why_on_the_way", async () => {
  const { page, t, tile, host, centre } = await desk();
  const board = await host.call("bed_board", { centreId: centre.id });
  await host.call("bed_close", {
    bedId: bedCalled(board, "902-2"),
    reason: "repair",
    note: "",
    plannedToOn: null,
    at: null,
    lateReason: "",
  });
  const closed = tile("902-2").and(page.locator("[data-state=closed]"));
  await closed.waitFor();
  const middle = async (bed: ReturnType<typeof tile>) => {
    await bed.scrollIntoViewIfNeeded();
    const box = await bed.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const [from, shut, men, free] = [
    await middle(tile("901-2")),
    await middle(closed),
    await middle(tile("903-1")),
    await middle(tile("902-1")),
  ];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(shut.x, shut.y, { steps: 6 });
  // While the button is down: why not, beside the pointer and on the bed.
  await page.getByText(t("refusal.bed_closed", { bedLabel: "902-2" })).waitFor();
  expect(await closed.getAttribute("data-target")).toBe("impossible");
  await page.mouse.move(men.x, men.y, { steps: 4 });
  await page.getByText(t("refusal.room_sex_rule", { roomName: "903" })).waitFor();
  await page.mouse.move(shut.x, shut.y, { steps: 4 });
  await page.mouse.up();
  await page.getByText(t("refusal.bed_closed", { bedLabel: "902-2" })).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  await tile("901-2").filter({ hasText: "周兰英" }).waitFor();

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(free.x, free.y, { steps: 6 });
  await page.getByText(t("beds.moving.to", { bed: "902-1" })).waitFor();
  await page.mouse.up();
  const dialog = page.getByRole("dialog", { name: t("beds.act.moveOf", { name: "周兰英" }) });
  await dialog.getByRole("button", { name: t("beds.act.moveNow") }).click();
  await tile("902-1").filter({ hasText: "周兰英" }).waitFor();
  await tile("901-2").and(page.locator("[data-state=cleaning]")).waitFor();
});

test("two_whom_the_rooms_do_not_take_are_not_simply_swapped", async () => {
  const { page, t, tile, host, centre, refusals } = await desk();
  refusals.add("stay_swap");
  const board = await host.call("bed_board", { centreId: centre.id });
  const chen = await register(host, { name: "陈永昌", sex: "male" });
  await host.call("stay_admit", {
    elderId: chen.id,
    centreId: centre.id,
    bedId: bedCalled(board, "903-1"),
    terms: TERMS,
    riskCheck: null,
    partnerId: null,
    exceptionReason: "",
    at: null,
    lateReason: "",
  });
  const his = tile("903-1").and(page.locator("[data-state=occupied]"));
  await his.waitFor();
  const middle = async (bed: ReturnType<typeof tile>) => {
    await bed.scrollIntoViewIfNeeded();
    const box = await bed.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const [from, there] = [await middle(tile("901-2")), await middle(his)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(there.x, there.y, { steps: 6 });
  // While the button is down: she may not lie among men, though she would have a bed.
  await page.getByText(t("refusal.room_sex_rule", { roomName: "903" })).waitFor();
  expect(await his.getAttribute("data-target")).toBe("swap_with_reason");
  await page.mouse.up();
  const dialog = page.getByRole("dialog", { name: t("beds.act.swapOf", { name: "周兰英" }) });
  await dialog.getByText(t("refusal.room_sex_rule", { roomName: "903" })).waitFor();
  await dialog.getByRole("textbox", { name: t("beds.exceptionReason") }).waitFor();
  await dialog.getByRole("button", { name: t("beds.act.swapNow") }).click();
  await dialog.getByText(t("refusal.room_sex_rule", { roomName: "903" })).waitFor();
  await his.filter({ hasText: "陈永昌" }).waitFor();
});

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

test("what_is_entered_late_waits_for_its_time_and_is_not_taken_for_now", async () => {
  const { page, t, tile, host, centre } = await desk();
  await tile("902-1").click();
  const panel = page.getByRole("region", { name: t("beds.panel") });
  await panel.getByRole("button", { name: t("beds.act.close"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("beds.act.closeBed", { bed: "902-1" }) });
  await dialog.getByRole("button", { name: t("beds.when.other") }).click();
  const act = dialog.getByRole("button", { name: t("beds.act.closeNow") });
  expect(await act.isDisabled()).toBe(true);
  await dialog.getByRole("textbox", { name: t("beds.when.time"), exact: true }).fill("09:15");
  await act.click();
  await tile("902-1").and(page.locator("[data-state=closed]")).waitFor();
  const { rooms } = await host.call("bed_board", { centreId: centre.id });
  const bed = rooms.find(({ name }) => name === "902")?.beds.find(({ label }) => label === "1");
  expect(bed?.closure?.fromAt).toBe("2026-11-23T01:15:00Z");
});

test("whoever_has_no_bed_stands_with_the_others_in_what_is_to_do", async () => {
  const { page, t, host, wu } = await desk();
  await host.call("stay_plan_leaving", { admissionId: wu.id, plannedToOn: TODAY });
  const panel = page.getByRole("region", { name: t("beds.panel") });
  const under = (title: string) =>
    panel
      .getByRole("heading", { name: title, exact: true })
      .locator("xpath=following-sibling::ul")
      .getByRole("button", { name: "吴桂香" });
  await under(t("beds.todo.leavings")).waitFor();
  await under(t("beds.todo.checks")).click();
  await panel.getByRole("heading", { name: t("beds.noBedYet") }).waitFor();
});

test("what_is_typed_narrows_the_board", async () => {
  const { page, t, tile } = await desk();
  await page.getByRole("searchbox", { name: t("beds.search") }).fill("空闲护理床 女 902");
  await page.getByText(t("beds.found", { count: 2 })).waitFor();
  await tile("902-1").waitFor();
  expect(await tile("903-1").count()).toBe(0);
});

test("another_day_is_looked_at_only", async () => {
  const { page, t, tile, host, centre, li } = await desk();
  await tile("901-1").waitFor();
  await host.call("stay_plan_leaving", { admissionId: li.id, plannedToOn: "2026-11-25" });
  await page.getByRole("searchbox", { name: t("beds.search") }).fill("女 11-25");
  await page.getByRole("button", { name: t("beds.day.show", { day: "11月25日" }) }).click();
  await tile("901-1").and(page.locator("[data-state=free]")).click();
  const panel = page.getByRole("region", { name: t("beds.panel") });
  await panel.getByRole("heading", { name: "901-1" }).waitFor();
  expect(await panel.getByRole("button").count()).toBe(0);
  await page.getByRole("button", { name: t("beds.day.backToNow") }).click();
  await tile("901-1").and(page.locator("[data-state=occupied]")).waitFor();
  expect((await host.call("bed_board", { centreId: centre.id })).view).toBe("now");
});

test("what_was_entered_wrong_is_set_right_where_the_elders_beds_stand", async () => {
  const { page, t, host, li } = await desk();
  await page.goto(`${host.url}/#/elders/${li.elderId}`);
  const card = page.getByRole("region", { name: t("beds.history.title") });
  await card.getByRole("button", { name: new RegExp(t("beds.correct.open")) }).first().click();
  const dialog = page.getByRole("dialog", { name: t("beds.correct.admission") });
  await dialog.getByRole("textbox", { name: t("beds.correct.cameAt") }).fill("08:15");
  await dialog.getByRole("textbox", { name: t("beds.correct.reason") }).fill("看错了时间");
  await dialog.getByRole("button", { name: t("beds.correct.save") }).click();
  await page.getByText(t("beds.correct.done")).first().waitFor();
  const { admissions } = await host.call("stay_of_elder", { elderId: li.elderId });
  expect(admissions[0]?.fromAt).toBe("2026-11-23T00:15:00Z");
  await card.getByText(t("beds.history.corrected")).waitFor();
});

test("whoever_is_taken_over_from_a_paper_list_waits_since_the_day_on_it", async () => {
  const { page, t, host, centre, refusals } = await desk("/beds/waiting");
  refusals.add("waiting_register");
  const su = await register(host, { name: "苏慧芬" });
  await page.getByRole("button", { name: t("beds.waiting.register"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("beds.waiting.register") });
  await dialog.getByRole("combobox", { name: t("beds.who") }).fill("苏慧芬");
  await page.getByRole("option", { name: "苏慧芬" }).click();
  // Today, unless another day is said.
  const since = dialog.getByRole("textbox", { name: t("beds.waiting.registeredOn") });
  expect(await since.inputValue()).toBe(TODAY);
  await since.fill("2015-01-02");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.too_long_ago")).waitFor();
  await since.fill("2024-11-23");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  const line = page
    .getByRole("list", { name: t("beds.waiting.queue") })
    .getByRole("listitem")
    .filter({ hasText: "苏慧芬" });
  await line.getByText(t("beds.waiting.since", { day: "2024年11月23日" }), { exact: false }).waitFor();
  await line.getByText(t("beds.waiting.days", { count: 730 }), { exact: false }).waitFor();
  const { entries } = await host.call("waiting_list", { centreId: centre.id });
  expect(entries.find(({ elderId }) => elderId === su.id)?.registeredAt).toBe("2024-11-22T16:00:00Z");

  // The day was misread: it is set right, and what is wished stays.
  await line.getByRole("button", { name: t("beds.waiting.changeOf", { name: "苏慧芬" }) }).click();
  const again = page.getByRole("dialog", { name: t("beds.waiting.changeOf", { name: "苏慧芬" }) });
  const day = again.getByRole("textbox", { name: t("beds.waiting.registeredOn") });
  expect(await day.inputValue()).toBe("2024-11-23");
  await day.fill("2025-11-23");
  await again.getByRole("button", { name: t("action.save") }).click();
  await again.waitFor({ state: "hidden" });
  await line.getByText(t("beds.waiting.since", { day: "2025年11月23日" }), { exact: false }).waitFor();
  await line.getByText(t("beds.waiting.days", { count: 365 }), { exact: false }).waitFor();
});

test("a_month_is_closed_and_the_rules_are_set", async () => {
  const { page, t, host, centre, refusals } = await desk("/beds/occupancy");
  refusals.add("bed_set_rules");
  const card = page.getByRole("region", { name: t("beds.months.title") });
  await card.getByRole("button").first().click();
  await page.getByRole("dialog").getByRole("button", { name: t("beds.months.closeNow") }).click();
  await card.getByRole("row").nth(1).waitFor();
  await page.goto(`${host.url}/#/beds/house`);
  await page.getByRole("button", { name: t("beds.rules.open") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("beds.rules.holdDays") }).fill("400");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.getByText(t("fault.too_large")).waitFor();
  await dialog.getByRole("textbox", { name: t("beds.rules.holdDays") }).fill("20");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await dialog.waitFor({ state: "hidden" });
  expect((await host.call("bed_settings", { centreId: centre.id })).rules.holdDays).toBe(20);
});

test("a_year_is_told_month_by_month_with_both_rates_and_a_month_opens_to_its_days", async () => {
  const { page, t, host, centre } = await desk("/beds/occupancy?from=2026-01-01&until=2027-01-01");
  const year = await host.call("census_occupancy", {
    centreId: centre.id,
    organisationId: null,
    fromOn: "2026-01-01",
    untilOn: "2027-01-01",
    group: "ward",
    period: "month",
  });
  // Longer than its days can be told apart: the months come first, those that are not closed too.
  const months = page.getByRole("region", { name: t("beds.census.months") });
  await months.locator("[data-month='2026-11']").waitFor();
  expect(await months.locator("[data-month]").count()).toBe(year.periods.length);
  const share = (part: number, whole: number) =>
    whole === 0 ? "—" : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
  const number = new Intl.NumberFormat("zh-CN");
  for (const part of year.periods) {
    const occupied = part.occupied + part.sameDay;
    const cells = await months.locator(`[data-month='${part.fromOn.slice(0, 7)}'] td`).allTextContents();
    expect(cells).toEqual([
      number.format(part.available),
      number.format(occupied),
      number.format(part.held),
      number.format(part.closed),
      share(occupied, part.available),
      share(occupied - part.held, part.available),
    ]);
  }

  // With the keyboard alone: to the days and back, and what was chosen stands in the address.
  await months.getByRole("radio", { name: t("beds.census.per.month") }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/period=day/);
  const days = page.getByRole("region", { name: t("beds.census.days") });
  const bars = days.getByRole("group", { name: t("beds.census.days") }).getByRole("button");
  await bars.first().waitFor();
  expect(await bars.count()).toBe(year.days);
  await page.reload();
  await bars.first().waitFor();
  await days.getByRole("radio", { name: t("beds.census.per.day") }).focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/period=month/);

  await months.locator("[data-month='2026-10']").getByRole("button").focus();
  await page.keyboard.press("Enter");
  await bars.nth(30).waitFor();
  expect(await bars.count()).toBe(31);
});
