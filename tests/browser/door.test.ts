import { expect, test } from "vitest";

import { openBoard } from "../support/openBoard";
import { boardOf, cardOf, dayCares, registerExpected, someone } from "../support/people";
import { changeCentre } from "../support/centres";

test("an_elder_at_risk_of_wandering_never_leaves_without_a_collector", async () => {
  const { board, page, t, host, elder } = await openBoard();
  await page.keyboard.type("lcm");
  const daughter = t("panel.firstContact", { relation: t("relation.daughter"), name: "王芳" });
  await board.panel.getByRole("button", { name: daughter }).click();
  await board.search.press("Enter");
  await board.says("李春梅", daughter);

  // Neither the card nor Enter sends her out: both ask.
  await board.card("李春梅").getByRole("button", { name: t("board.checkOut") }).click();
  await board.panel.getByText(t("panel.notAlone")).waitFor();
  await board.search.press("Enter");
  expect(await board.panel.getByRole("button", { name: t("board.leftAlone") }).count()).toBe(0);
  await board.panel.getByRole("button", { name: daughter }).click();
  await board.panel.getByText(t("panel.notAlone")).waitFor({ state: "detached" });
  await board.panel.getByRole("button", { name: t("board.checkOut") }).click();
  await board.says("李春梅", t("board.stateGone", { time: "10:42" }));

  const { visits } = await host.call("elder_profile", { elderId: elder.id });
  expect(visits[0]).toMatchObject({ broughtBy: daughter, collectedBy: daughter });
});

test("a_collector_who_is_not_on_the_list_needs_a_reason_and_is_flagged", async () => {
  const { board, page, t, host, centre, elder, refusals } = await openBoard();
  refusals.add("attendance_check_out");
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id });
  const son = t("panel.firstContact", { relation: t("relation.son"), name: "王强" });
  await board.says("李春梅", t("board.stateHere", { time: "10:42" }));
  await page.keyboard.type("lcm");
  await board.panel.getByRole("button", { name: son }).click();
  await board.panel.getByText(t("panel.notAuthorised", { who: son })).waitFor();
  await board.panel.getByRole("button", { name: t("board.checkOut") }).click();
  await board.panel
    .getByRole("alert")
    .filter({ hasText: t("refusal.collector_not_listed", { name: "李春梅", collectedBy: son }) })
    .waitFor();
  await board.panel.getByRole("textbox", { name: t("door.unlistedReason") }).fill("已打电话给女儿");
  await board.panel.getByRole("button", { name: t("board.checkOut") }).click();
  await board.says("李春梅", t("board.stateGone", { time: "10:42" }));
  await board.panel.getByText(t("panel.unlisted")).waitFor();
  await board.panel.getByText("已打电话给女儿").waitFor();
  const person = someone(await boardOf(host, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person.visit).toMatchObject({ collectorIsUnlisted: true, collectorReason: "已打电话给女儿" });
});

test("whom_another_desk_let_in_already_is_refused_in_words_with_name_and_time", async () => {
  const { board, page, t, host, elder, centre, refusals } = await openBoard();
  refusals.add("attendance_check_in");
  // This desk has not heard of it yet.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/rpc/attendance_board", async (route) => {
    await held;
    await route.continue();
  });
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id, broughtBy: "" });
  await page.keyboard.type("lcm");
  await page.keyboard.press("Enter");
  await board.panel
    .getByRole("alert")
    .filter({ hasText: t("refusal.already_here", { name: "李春梅", since: "10:42" }) })
    .waitFor();
  expect(await board.search.inputValue(), "what was typed stays").toBe("lcm");
  release();
  await board.says("李春梅", t("board.stateHere", { time: "10:42" }));
});

test("someone_not_expected_is_found_and_checked_in_as_extra", async () => {
  const { board, page, t, host } = await openBoard();
  const [, other] = await dayCares(host);
  const guest = await registerExpected(host, other?.id ?? "", { name: "欧阳若兰" });
  const before = await board.counts();

  await page.keyboard.type("oyrl");
  const listed = page.getByRole("region", { name: t("board.notListed") });
  await listed.getByRole("listitem").filter({ hasText: guest.name }).waitFor();
  await board.panel.getByRole("heading", { name: guest.name }).waitFor();
  await page.keyboard.press("Enter");
  await board.notice(t("notice.checkedInExtra", { name: guest.name, time: "10:42" })).waitFor();
  await board.says(guest.name, t("board.extraTag"));
  await board.countsBecome({ ...before, extra: before.extra + 1, here: before.here + 1 });
});

test("whoever_is_at_another_centre_is_offered_as_a_move", async () => {
  const { board, page, t, host, refusals } = await openBoard();
  refusals.add("attendance_check_in");
  const [, other] = await dayCares(host);
  const guest = await registerExpected(host, other?.id ?? "", { name: "欧阳若兰" });
  await host.call("attendance_check_in", { elderId: guest.id, centreId: other?.id ?? "", broughtBy: "" });

  await page.keyboard.type("oyrl");
  await board.panel.getByRole("heading", { name: guest.name }).waitFor();
  await page.keyboard.press("Enter");
  const words = t("refusal.here_elsewhere", { name: guest.name, centre: other?.name ?? "", since: "10:42" });
  await board.panel.getByRole("alert").filter({ hasText: words }).waitFor();
  await board.panel.getByRole("button", { name: t("door.moveHere") }).click();
  await board.says(guest.name, t("board.stateHere", { time: "10:42" }));
  await board.notice(t("notice.movedFrom", { centre: other?.name ?? "" })).waitFor();
  const there = await boardOf(host, other?.id ?? "");
  expect(someone(there, ({ elderId }) => elderId === guest.id).standing).toBe("gone");
});

test("over_the_licensed_places_a_reason_lets_in", async () => {
  const { board, page, t, host, centre, elder, refusals } = await openBoard();
  refusals.add("attendance_check_in");
  const { counts } = await boardOf(host, centre.id);
  await changeCentre(host, centre.id, { licensedPlaces: counts.here });
  await page.getByText(t("board.full")).waitFor();
  await page.keyboard.type("lcm");
  await page.keyboard.press("Enter");
  await board.panel.getByRole("button", { name: t("door.letInAnyway") }).click();
  await board.panel.getByText(t("fault.required"), { exact: true }).waitFor();
  await board.panel.getByRole("textbox", { name: t("door.overPlacesReason") }).fill("家中突然停电");
  await board.panel.getByRole("button", { name: t("door.letInAnyway") }).click();
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
  await page.getByText(t("board.over", { count: 1 })).waitFor();
});

test("an_arrival_earlier_today_needs_a_reason_and_loses_nothing_typed", async () => {
  const { board, page, t, host, centre, elder, refusals } = await openBoard();
  refusals.add("attendance_check_in");
  await page.keyboard.type("lcm");
  await board.panel.getByRole("button", { name: t("door.more") }).click();
  await board.panel.getByRole("button", { name: t("transport.taxi") }).click();
  await board.panel.getByRole("textbox", { name: t("door.remark") }).fill("带了午饭后的药");
  await board.panel.getByRole("textbox", { name: t("door.arrivedEarlier") }).first().fill("09:10");
  await board.panel.getByRole("button", { name: t("board.checkIn") }).click();
  await board.panel.getByRole("alert").waitFor();
  expect(await board.panel.getByRole("textbox", { name: t("door.remark") }).inputValue()).toBe("带了午饭后的药");
  await board.panel.getByRole("textbox", { name: t("door.earlierReason") }).fill("门口人多");
  await board.panel.getByRole("button", { name: t("board.checkIn") }).click();
  await board.says(elder.name, t("board.stateHere", { time: "09:10" }));
  const { visit } = someone(await boardOf(host, centre.id), ({ elderId }) => elderId === elder.id);
  expect(visit).toMatchObject({ arrivalTransport: "taxi", remark: "带了午饭后的药" });
});

test("a_centre_that_asks_for_the_temperature_is_answered_before_a_quick_check_in", async () => {
  const { board, page, t, host, centre, elder } = await openBoard();
  await changeCentre(host, centre.id, { asksTemperature: true });
  await page.reload();
  await board.card(elder.name).getByRole("button", { name: t("board.checkIn") }).click();
  const temperature = board.panel.getByRole("textbox", { name: t("door.temperature") });
  await temperature.waitFor();
  await expect.poll(() => temperature.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("37.1");
  await page.keyboard.press("Enter");
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
  await board.panel.getByText(t("door.degrees", { degrees: "37.1" })).waitFor();
});

test("in_again_after_out_is_a_second_visit_of_the_day", async () => {
  const { board, t, host, centre, elder } = await openBoard();
  await board.card(elder.name).getByRole("button", { name: t("board.checkIn") }).click();
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
  await board.sendHome(elder.name);
  await board.says(elder.name, t("board.stateGone", { time: "10:42" }));
  await board.panel.getByRole("button", { name: t("panel.again") }).click();
  await board.says(elder.name, t("board.visitTag", { number: 2 }));
  const person = someone(await boardOf(host, centre.id), ({ elderId }) => elderId === elder.id);
  expect(person.standing).toBe("here");
  expect(person.earlierVisits).toHaveLength(1);
});

test("a_full_room_is_said_and_lets_in", async () => {
  const { board, page, t, host, centre, elder } = await openBoard();
  const { rooms } = await changeCentre(host, centre.id, {
    rooms: [{ id: null, name: "小房间", kind: "other", capacity: 1 }],
  });
  const first = someone(await boardOf(host, centre.id), ({ standing }) => standing === "here");
  const roomId = rooms.find(({ name }) => name === "小房间")?.id ?? null;
  await host.call("attendance_move_room", { elderId: first.elderId, roomId });
  await page.reload();
  await board.card(elder.name).getByRole("button", { name: t("board.checkIn") }).click();
  await board.says(elder.name, t("board.stateHere", { time: "10:42" }));
  await board.panel.getByRole("combobox", { name: t("rooms.move", { name: elder.name }) }).click();
  await page.getByRole("option", { name: /^小房间/ }).click();
  await page.getByText(t("notice.roomOver", { room: "小房间", count: 2, capacity: 1 })).waitFor();
  const chip = page.locator("[data-room]").filter({ hasText: "小房间" });
  await chip.getByText(t("rooms.over", { count: 1 })).waitFor();
  // The room narrows the list to who is in it.
  await chip.click();
  await expect.poll(() => page.locator("[data-elder]").count()).toBe(2);
});

test("the_card_of_somebody_who_is_not_on_the_list_opens_the_panel_to_let_them_in", async () => {
  const { board, page, t, host } = await openBoard();
  const [, other] = await dayCares(host);
  const guest = await registerExpected(host, other?.id ?? "", { name: "欧阳若兰" });
  const code = await cardOf(host, guest.id);
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await board.panel.getByRole("heading", { name: guest.name }).waitFor();
  await board.panel.getByRole("button", { name: t("board.checkInExtra") }).click();
  await board.says(guest.name, t("board.extraTag"));
});
