import type { Locator } from "playwright-core";
import { expect, test } from "vitest";

import { dayAfter } from "../../ui/src/shared/format/days";
import { formatIn } from "../../ui/src/shared/format/format";
import { BoardPage } from "../support/boardPage";
import { openDesk, startHost } from "../support/chromium";
import { boardOf, dayCares, firstDayCare, register } from "../support/people";
import { TODAY } from "../support/places";
import { wordsIn } from "../support/words";

test("hours_places_and_rooms_of_a_centre_are_changed", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: "/settings" });
  await page.getByRole("link", { name: centre.name }).first().click();
  await page.getByRole("heading", { level: 1, name: t("settings.editCentre", { name: centre.name }) }).waitFor();

  const monday = formatIn("zh-CN").weekday(1);
  await page.getByLabel(t("setUp.opens", { weekday: monday })).fill("8:15");
  await page.getByRole("button", { name: t("setUp.likeMonday") }).click();
  await page.getByLabel(t("setUp.places")).fill("44");
  await page.getByRole("button", { name: t("setUp.removeRoom", { place: 1 }) }).click();
  await page.getByRole("button", { name: t("setUp.addRoom") }).click();
  const before = (await host.call("centre_list", {}))[0]?.rooms ?? [];
  await page.getByLabel(t("setUp.roomName", { place: before.length })).fill("阳光房");
  await page.getByRole("button", { name: t("action.save") }).click();

  await page.getByRole("heading", { level: 1, name: t("settings.title") }).waitFor();
  await page.getByRole("alert").filter({ hasText: t("settings.savedCentre", { name: centre.name }) }).waitFor();
  const [after] = await host.call("centre_list", {});
  expect(after?.licensedPlaces).toBe(44);
  expect(after?.openingHours.every(({ opensAt }) => opensAt === "08:15:00")).toBe(true);
  expect(after?.rooms.map(({ name }) => name)).toEqual([...before.slice(1).map(({ name }) => name), "阳光房"]);
  // The other rooms are the same rooms, not new ones of the same name.
  expect(after?.rooms.slice(0, -1).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
});

test("how_a_centre_works_is_set", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: `/settings/centres/${centre.id}` });
  await page.getByRole("switch", { name: t("setUp.asksTemperature") }).check({ force: true });
  await page.getByLabel(t("setUp.lateEntryDays")).fill("3");
  await page.getByRole("checkbox", { name: t("settings.disabilityHome") }).check();
  await page.getByRole("button", { name: t("action.save") }).click();
  await page.getByRole("heading", { level: 1, name: t("settings.title") }).waitFor();
  const [after] = await host.call("centre_list", {});
  expect(after).toMatchObject({ asksTemperature: true, lateEntryDays: 3, isDisabilityHome: true, givesDayCare: true });
});

test("a_centre_is_closed_for_some_days_and_opened_on_another", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: `/settings/centres/${centre.id}` });
  const days = page.getByRole("region", { name: t("days.title") });
  const dialog = page.getByRole("dialog");
  const [from, last] = [dayAfter(TODAY, 3), dayAfter(TODAY, 4)];
  await days.getByRole("button", { name: t("days.close") }).click();
  await dialog.getByRole("textbox", { name: t("days.from") }).fill(from);
  await dialog.getByRole("textbox", { name: t("days.last") }).fill(last);
  await dialog.getByRole("textbox", { name: t("days.reason"), exact: false }).fill("装修");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await days.getByText(t("days.closedSaid", { reason: "装修" })).waitFor();
  expect((await boardOf(host, centre.id, last)).counts.expected).toBe(0);

  await days.getByRole("button", { name: t("days.open") }).click();
  await dialog.getByRole("textbox", { name: t("days.on"), exact: true }).fill(last);
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await days.getByText(t("days.openSaid", { from: "07:30", until: "17:00" })).waitFor();
  expect((await boardOf(host, centre.id, last)).centreDay.cause).toBe("extra_day");
  await days.getByRole("button", { name: t("days.remove", { day: formatIn("zh-CN").longDay(last) }), exact: true }).click();
  await days.getByText(t("days.openSaid", { from: "07:30", until: "17:00" })).waitFor({ state: "detached" });
});

test("a_year_of_legal_holidays_is_pasted_changed_and_removed", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/settings/calendar" });
  await page.getByRole("button", { name: t("calendar.add", { year: 2027 }) }).click();
  const dialog = page.getByRole("dialog");
  const lines = dialog.getByRole("textbox", { name: t("calendar.lines") });
  await lines.fill("2027-01-01 至 2027-01-03 放假 元旦\n看不懂的一行");
  await dialog.getByText(t("calendar.unread", { lines: "2" })).waitFor();
  await lines.fill("2027-01-01 至 2027-01-03 放假 元旦\n2027-01-09 上班 元旦");
  await dialog.getByText(t("calendar.count", { off: 3, workdays: 1 })).waitFor();
  await dialog.getByRole("button", { name: t("action.save") }).click();
  await page.getByText(t("calendar.known", { day: formatIn("zh-CN").longDay("2027-12-31") })).waitFor();
  const centre = await firstDayCare(host);
  expect((await boardOf(host, centre.id, "2027-01-02")).centreDay.isPastCalendar).toBe(false);
  await page.getByRole("button", { name: t("calendar.remove", { year: 2027 }) }).click();
  await page.getByText(t("calendar.known", { day: formatIn("zh-CN").longDay("2026-12-31") })).waitFor();
});

test("a_name_another_centre_bears_is_refused_and_what_was_typed_stays", async () => {
  const host = await startHost("demonstration");
  const [first, second] = await dayCares(host);
  const { page, t, refusals } = await openDesk(host, { at: `/settings/centres/${first?.id}` });
  refusals.add("centre_change");
  const name = page.getByRole("textbox", { name: t("setUp.name"), exact: true });
  await name.fill(second?.name ?? "");
  await page.getByLabel(t("setUp.places")).fill("43");
  await page.getByRole("button", { name: t("action.save") }).click();
  await page.getByRole("alert").filter({ hasText: t("refusal.centre_name_taken") }).waitFor();
  expect(await name.inputValue()).toBe(second?.name);
  expect(await page.getByLabel(t("setUp.places")).inputValue()).toBe("43");
});

test("the_language_changes_at_once_and_stays", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/settings" });
  const en = wordsIn("en");
  await page.getByRole("radio", { name: t("settings.english"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: en("settings.title") }).waitFor();
  await page.getByRole("link", { name: en("nav.attendance"), exact: true }).waitFor();
  expect(await page.title()).toBe(en("product.title"));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: en("settings.title") }).waitFor();
  await expect.poll(() => page.title(), { message: "the title of a window opened in English" }).toBe(en("product.title"));
  await page.getByRole("radio", { name: en("settings.chinese"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: t("settings.title") }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
});

test("the_theme_changes_at_once_stays_and_can_follow_the_system", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/settings", theme: "light" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const scheme = () => page.evaluate(() => document.documentElement.dataset["mantineColorScheme"]);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const light = await ground();
  await page.getByRole("radio", { name: t("settings.themeDark") }).click();
  await expect.poll(scheme).toBe("dark");
  await expect.poll(ground).not.toBe(light);
  await page.reload();
  expect(await scheme()).toBe("dark");
  await page.getByRole("radio", { name: t("settings.themeSystem") }).click();
  await expect.poll(scheme).toBe("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(scheme).toBe("dark");
});

test("the_large_text_is_larger_and_stays", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/settings" });
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.getByRole("radio", { name: t("settings.textLarge") }).waitFor();
  expect(await size()).toBe("16px");
  await page.getByRole("radio", { name: t("settings.textLarge") }).click();
  await expect.poll(size).toBe("20px");
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await size()).toBe("20px");
});

test("large_text_in_the_smallest_window_cuts_nothing_off", async () => {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { textSize: "large", viewport: { width: 960, height: 640 } });
  for (const at of ["/attendance", "/elders", "/elders/new", "/settings"]) {
    await desk.page.goto(`${host.url}/#${at}`);
    await desk.page.getByRole("heading", { level: 1 }).waitFor();
    const over = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${at} is wider than the window`).toBeLessThanOrEqual(0);
  }
});

/** Nobody types before the cursor stands in the field. */
async function hasFocus(field: Locator): Promise<void> {
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
}

test("the_palette_finds_elders_pages_and_actions_by_keyboard_alone", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "欧阳若兰" });
  const desk = await openDesk(host);
  const { page, t } = desk;
  const board = new BoardPage(desk);
  await board.isShown();
  const field = page.getByRole("dialog").getByRole("textbox", { name: t("palette.title") });

  await page.keyboard.press("Control+k");
  await hasFocus(field);
  await page.keyboard.type("oyrl");
  await page.getByRole("dialog").locator("[data-selected]", { hasText: elder.name }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: elder.name }).waitFor();
  await field.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  await hasFocus(field);
  await page.keyboard.type(t("nav.settings"));
  await page.getByRole("dialog").locator("[data-selected]", { hasText: t("nav.settings") }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: t("settings.title") }).waitFor();
  await field.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  await hasFocus(field);
  await field.fill(t("palette.themeDark"));
  await page.locator("[data-selected]", { hasText: t("palette.themeDark") }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["mantineColorScheme"])).toBe("dark");
  await field.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  await hasFocus(field);
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });

  // On the board, `/` does the same, though the search has the focus.
  await page.getByRole("link", { name: t("nav.attendance"), exact: true }).click();
  await board.isShown();
  await page.keyboard.press("/");
  await field.waitFor();
});

test("the_palette_opened_again_at_once_is_empty", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/settings" });
  await page.getByRole("heading", { level: 1, name: t("settings.title") }).waitFor();
  const field = page.getByRole("dialog").getByRole("textbox", { name: t("palette.title") });
  await page.keyboard.press("Control+k");
  await hasFocus(field);
  await page.keyboard.type(t("nav.elders"));
  await page.getByRole("dialog").locator("[data-selected]", { hasText: t("nav.elders") }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: t("elders.title") }).waitFor();
  // Before the first one has faded away.
  await page.keyboard.press("Control+k");
  await hasFocus(field);
  await page.keyboard.type(t("nav.settings"));
  await expect.poll(() => field.inputValue()).toBe(t("nav.settings"));
});

test("another_centre_shows_its_own_board_and_is_remembered", async () => {
  const host = await startHost("demonstration");
  const [first, second] = await dayCares(host);
  const desk = await openDesk(host);
  const { page, t } = desk;
  const board = new BoardPage(desk);
  await board.isShown();
  await page.getByRole("button", { name: `${t("shell.centre")}: ${first?.name}` }).click();
  await page.getByRole("menuitem", { name: second?.name ?? "" }).click();
  const { counts } = await host.call("attendance_board", { centreId: second?.id ?? "", on: null });
  await expect.poll(() => board.counts()).toMatchObject({ expected: counts.expected, here: counts.here });
  await page.reload();
  await page.getByRole("button", { name: `${t("shell.centre")}: ${second?.name}` }).waitFor();
});
