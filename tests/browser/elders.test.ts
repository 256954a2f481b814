import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { formatIn } from "../../ui/src/shared/format/format";
import { openDesk, startHost } from "../support/chromium";
import { NUMBERS, firstDayCare, register, registerExpected } from "../support/people";
import { TODAY } from "../support/places";
import type { Words } from "../support/words";

const format = formatIn("zh-CN");

async function openNew() {
  const host = await startHost("demonstration");
  const desk = await openDesk(host, { at: "/elders/new" });
  await desk.page.getByRole("heading", { level: 1, name: desk.t("form.titleNew") }).waitFor();
  return { ...desk, form: formOn(desk.page, desk.t) };
}

/** The fields of the form, by their labels. The names of contacts bear the same word, hence the exactness. */
function formOn(page: Page, t: Words) {
  const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });
  return {
    name: field(t("form.name")),
    number: field(t("form.number")),
    birthOn: field(t("form.birthOn")),
    phone: field(t("form.phone")),
    contactName: field(t("form.contactName")),
    contactPhone: field(t("form.contactPhone")),
    sex: (sex: "female" | "male") => page.getByRole("radio", { name: t(`sex.${sex}`), exact: true }),
    relation: page.getByRole("combobox", { name: t("form.relation") }),
    save: page.getByRole("button", { name: t("form.saveNew"), exact: true }),
  };
}

test("the_list_counts_everybody_and_finds_by_initials_and_last_digits", async () => {
  const host = await startHost("demonstration");
  await register(host, { name: "欧阳若兰", phone: "13912345678" });
  const { page, t } = await openDesk(host, { at: "/elders" });
  const { elders } = await host.call("district_overview", {});
  await page.getByText(t("elders.count", { count: elders })).waitFor();

  const search = page.getByRole("textbox", { name: t("elders.search") });
  for (const typed of ["oyrl", "欧阳", "5678"]) {
    await search.fill(typed);
    await page.getByText(t("elders.found", { count: 1 }), { exact: true }).waitFor();
    await page.getByRole("link", { name: "欧阳若兰" }).waitFor();
  }
  await search.fill("没有这个人");
  await page.getByText(t("elders.noneFound", { query: "没有这个人" })).waitFor();
  await search.fill("");

  const centre = await firstDayCare(host);
  await page.getByRole("combobox", { name: t("elders.centreFilter") }).click();
  await page.getByRole("option", { name: centre.name, exact: true }).click();
  const { total } = await host.call("elder_list", { query: "", centreId: centre.id, offset: 0, limit: 1 });
  await page.getByText(t("elders.found", { count: total }), { exact: true }).waitFor();
  expect(total).toBeLessThan(elders);
});

test("the_whole_list_can_be_scrolled_through", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/elders" });
  const { rows, total } = await host.call("elder_list", { query: "", centreId: null, offset: 0, limit: 500 });
  expect(total, "more than one page, or this shows nothing").toBeGreaterThan(100);
  const last = rows.at(-1)?.name ?? "";
  const region = page.getByRole("region", { name: t("elders.table") });
  await region.getByRole("link").first().waitFor();
  await expect
    .poll(
      async () => {
        await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        return region.getByRole("link", { name: last }).count();
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
});

test("the_list_is_narrowed_ordered_and_shows_the_columns_that_are_chosen", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/elders" });
  const region = page.getByRole("region", { name: t("elders.table") });
  await region.getByRole("link").first().waitFor();
  const choose = async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label, exact: true }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose(t("elders.alerts"), t("alert.kind.fall"));
  await choose(t("list.sex"), t("sex.female"));
  const narrowed = { query: "", centreId: null, alertKind: "fall", sex: "female", offset: 0, limit: 500 } as const;
  const { rows, total } = await host.call("elder_list", narrowed);
  expect(total, "some, and not all").toBeGreaterThan(3);
  await page.getByText(t("elders.found", { count: total }), { exact: true }).waitFor();

  // Both ways round, by the keyboard alone.
  const age = region.getByRole("columnheader", { name: t("list.age") });
  const eldest = rows.toSorted((one, other) => one.birthOn.localeCompare(other.birthOn))[0];
  const youngest = rows.toSorted((one, other) => other.birthOn.localeCompare(one.birthOn))[0];
  const firstAge = () => region.locator("tbody td[data-column=birthOn]").first().innerText();
  await age.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => age.getAttribute("aria-sort")).toBe("ascending");
  await expect.poll(firstAge).toBe(youngest?.birthOn);
  await page.keyboard.press("Enter");
  await expect.poll(() => age.getAttribute("aria-sort")).toBe("descending");
  await expect.poll(firstAge).toBe(eldest?.birthOn);

  // A column more, still there after the next start; the filters are of this window.
  await page.getByRole("button", { name: t("elders.columns"), exact: true }).click();
  await page.getByRole("checkbox", { name: t("elders.category"), exact: true }).check();
  await region.getByRole("columnheader", { name: t("elders.category") }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t("elders.clearFilters") }).click();
  const { elders } = await host.call("district_overview", {});
  await page.getByText(t("elders.count", { count: elders })).waitFor();
  await page.reload();
  await region.getByRole("columnheader", { name: t("elders.category") }).waitFor();
});

test("an_order_holds_through_all_pages", async () => {
  const host = await startHost("demonstration");
  const { page, t } = await openDesk(host, { at: "/elders" });
  const region = page.getByRole("region", { name: t("elders.table") });
  await region.getByRole("columnheader", { name: t("elders.born") }).getByRole("button").click();
  const { rows } = await host.call("elder_list", { query: "", centreId: null, order: "birth_on", offset: 0, limit: 500 });
  expect(rows.length, "more than one page, or this shows nothing").toBeGreaterThan(100);
  const last = rows.at(-1);
  await expect
    .poll(
      async () => {
        await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        return region.getByRole("row").filter({ hasText: last?.name ?? "?" }).filter({ hasText: last?.birthOn ?? "?" }).count();
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
});

test("a_resident_number_fills_in_birth_date_and_sex_and_the_elder_is_registered", async () => {
  const { page, t, host, form } = await openNew();
  await form.name.fill("赵德柱");
  await page.getByText(t("form.pinyin", { pinyin: "Zhào Dézhù" })).waitFor();
  await form.number.fill(NUMBERS.man);
  await page.getByText(t("form.numberRead")).waitFor();
  await expect.poll(() => form.birthOn.inputValue()).toBe("1948-03-15");
  expect(await form.sex("male").isChecked()).toBe(true);

  await form.phone.fill("13900000000");
  await page.getByRole("button", { name: t("form.addAlert") }).click();
  await page.getByRole("combobox", { name: t("form.alertKind") }).click();
  await page.getByRole("option", { name: t("alert.kind.allergy") }).click();
  await page.getByRole("textbox", { name: t("form.alertNote") }).fill("花生");
  await form.contactName.fill("赵小柱");
  await form.relation.click();
  await page.getByRole("option", { name: t("relation.son"), exact: true }).click();
  await form.contactPhone.fill("13800000009");
  await form.save.click();

  await page.getByRole("heading", { level: 1, name: "赵德柱" }).waitFor();
  await page.getByRole("alert").filter({ hasText: t("form.registered", { name: "赵德柱" }) }).waitFor();
  const [found] = await host.call("elder_search", { query: "赵德柱", limit: 2 });
  const { elder } = await host.call("elder_profile", { elderId: found?.id ?? "" });
  expect(elder).toMatchObject({
    sex: "male",
    birthOn: "1948-03-15",
    phone: "13900000000",
    alerts: [{ kind: "allergy", note: "花生" }],
    contacts: [{ name: "赵小柱", relation: "son", phone: "13800000009", mayCollect: true }],
  });
});

test("a_wrong_check_digit_is_said_at_the_field_and_nothing_typed_is_lost", async () => {
  const { page, t, form, refusals } = await openNew();
  refusals.add("elder_read_resident_number").add("elder_register");
  await form.name.fill("赵德柱");
  await form.contactName.fill("赵小柱");
  await form.relation.click();
  await page.getByRole("option", { name: t("relation.son"), exact: true }).click();
  await form.contactPhone.fill("13800000009");
  await form.number.fill(NUMBERS.wrong);
  await page.getByText(t("fault.wrong_check_digit")).waitFor();
  expect(await form.number.getAttribute("aria-invalid")).toBe("true");

  // Saved all the same: refused, and everything still stands there.
  await form.sex("male").click();
  await form.birthOn.fill("1948-03-15");
  await form.birthOn.press("Tab");
  await form.save.click();
  await page.getByRole("alert").filter({ hasText: t("refusal.input_invalid") }).waitFor();
  expect(await form.number.inputValue()).toBe(NUMBERS.wrong);
  expect(await form.name.inputValue()).toBe("赵德柱");
  expect(await form.contactName.inputValue()).toBe("赵小柱");
  expect(await form.relation.inputValue()).toBe(t("relation.son"));
  await expect.poll(() => form.number.evaluate((element) => element === document.activeElement)).toBe(true);

  // Mended, it goes through.
  await form.number.fill(NUMBERS.man);
  await page.getByText(t("form.numberRead")).waitFor();
  await form.save.click();
  await page.getByRole("heading", { level: 1, name: "赵德柱" }).waitFor();
});

test("what_is_lacking_is_marked_counted_and_the_first_of_it_has_the_focus", async () => {
  const { page, t, form, host } = await openNew();
  await form.phone.fill("13900000000");
  await form.save.click();
  // Name, sex, birth date, number.
  await page.getByText(t("form.faultsAbove", { count: 4 })).waitFor();
  await expect.poll(() => form.name.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await form.phone.inputValue()).toBe("13900000000");
  expect((await host.call("elder_search", { query: "139000", limit: 5 })).length).toBe(0);
});

test("a_number_given_already_offers_the_existing_record", async () => {
  const { page, t, form, host, refusals } = await openNew();
  refusals.add("elder_register");
  await register(host, { name: "赵德柱", residentNumber: NUMBERS.man, sex: "male", birthOn: "1948-03-15" });
  await form.name.fill("赵得柱");
  await form.number.fill(NUMBERS.man);
  await page.getByText(t("form.numberRead")).waitFor();
  await form.save.click();
  const refusal = page.getByRole("alert").filter({ hasText: t("refusal.resident_number_taken", { name: "赵德柱" }) });
  await refusal.waitFor();
  expect(await form.name.inputValue()).toBe("赵得柱");
  await refusal.getByRole("link", { name: t("refusal.openTheirs", { name: "赵德柱" }) }).click();
  await page.getByRole("heading", { level: 1, name: "赵德柱" }).waitFor();
});

test("what_was_typed_is_still_there_after_leaving_and_coming_back", async () => {
  const { page, t, form } = await openNew();
  await form.name.fill("赵德柱");
  await page.getByRole("link", { name: t("nav.attendance"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: t("board.title") }).waitFor();
  await page.getByRole("link", { name: t("nav.elders"), exact: true }).click();
  await page.getByRole("link", { name: t("elders.register") }).click();
  await page.getByText(t("form.draftKept")).waitFor();
  expect(await form.name.inputValue()).toBe("赵德柱");
  await page.getByRole("button", { name: t("action.discard") }).click();
  await page.getByRole("link", { name: t("elders.register") }).click();
  await expect.poll(() => form.name.inputValue()).toBe("");
});

test("the_number_is_masked_until_asked_for_and_the_asking_stands_in_the_history", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, {
    name: "赵德柱",
    residentNumber: NUMBERS.man,
    sex: "male",
    birthOn: "1948-03-15",
  });
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  await page.getByText(elder.residentNumberMasked ?? "?", { exact: true }).waitFor();
  expect(await page.getByText(NUMBERS.man).count()).toBe(0);
  await page.getByRole("button", { name: t("profile.show"), exact: true }).click();
  await page.getByText(NUMBERS.man, { exact: true }).waitFor();
  await page.getByRole("button", { name: t("profile.hide"), exact: true }).click();
  await page.getByText(NUMBERS.man, { exact: true }).waitFor({ state: "detached" });

  // That the number was asked for shows by itself, without the page being opened anew.
  const history = page.getByRole("region", { name: t("profile.history") });
  await history.getByText(t("trail.elder_reveal_resident_number")).waitFor();
  expect(await history.innerText()).not.toContain(NUMBERS.man);
});

test("a_change_is_saved_and_told_in_plain_words", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "欧阳若兰", phone: "13900000001" });
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  await page.getByRole("link", { name: t("profile.edit") }).click();
  await page.getByRole("heading", { level: 1, name: t("form.titleEdit", { name: "欧阳若兰" }) }).waitFor();
  const phone = page.getByRole("textbox", { name: t("form.phone"), exact: true });
  await phone.fill("13900000002");
  await page.getByRole("button", { name: t("form.addAlert") }).click();
  await page.getByRole("combobox", { name: t("form.alertKind") }).click();
  await page.getByRole("option", { name: t("alert.kind.fall") }).click();
  await page.getByRole("button", { name: t("form.save"), exact: true }).click();

  await page.getByRole("heading", { level: 1, name: "欧阳若兰" }).waitFor();
  await page.getByRole("region", { name: t("profile.alertsTitle") }).getByText(t("alert.kind.fall")).waitFor();
  const history = page.getByRole("region", { name: t("profile.history") });
  const entry = history.getByRole("listitem").filter({ hasText: t("trail.elder_change") }).first();
  await entry.waitFor();
  const words = await entry.innerText();
  expect(words).toContain(t("profile.from_to", { before: "13900000001", after: "13900000002" }));
  expect(words).toContain(t("alert.kind.fall"));
  expect(words, "nothing as the program stores it").not.toMatch(/[{}[\]"]|elder_|severe|null|true|false/);
});

test("what_somebody_else_changed_meanwhile_is_not_overwritten", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "欧阳若兰", phone: "13900000001" });
  const { page, t, refusals } = await openDesk(host, { at: `/elders/${elder.id}/edit` });
  refusals.add("elder_change");
  const phone = page.getByRole("textbox", { name: t("form.phone"), exact: true });
  await phone.fill("13900000002");
  await host.call("elder_change", {
    elderId: elder.id,
    version: elder.version,
    details: {
      name: elder.name,
      sex: elder.sex,
      birthOn: elder.birthOn,
      residentNumber: null,
      noResidentNumberReason: elder.noResidentNumberReason,
      phone: "13900000003",
      alerts: [],
      contacts: [],
    },
  });
  await page.getByRole("button", { name: t("form.save"), exact: true }).click();
  const refusal = page
    .getByRole("alert")
    .filter({ hasText: t("refusal.changed_meanwhile", { subject: t("subject.elder") }) });
  await refusal.waitFor();
  expect(await phone.inputValue(), "what was typed stays").toBe("13900000002");
  expect((await host.call("elder_profile", { elderId: elder.id })).elder.phone).toBe("13900000003");
  await refusal.getByRole("button", { name: t("refusal.reload") }).click();
  await expect.poll(() => phone.inputValue()).toBe("13900000003");
});

test("an_enrolment_puts_the_elder_on_the_board_and_its_end_takes_them_off", async () => {
  const host = await startHost("demonstration");
  const elder = await register(host, { name: "欧阳若兰" });
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  await page.getByRole("button", { name: t("profile.startService") }).click();
  const dialog = page.getByRole("dialog", { name: t("enrol.title", { name: elder.name }) });
  for (const weekday of [1, 2, 3, 4, 5].map((day) => format.weekday(day))) {
    await dialog.getByRole("checkbox", { name: t("enrol.comes", { weekday }) }).uncheck();
  }
  await dialog.getByRole("button", { name: t("enrol.save"), exact: true }).click();
  await dialog.getByText(t("enrol.noDays")).waitFor();
  const monday = format.weekday(1);
  await dialog.getByRole("checkbox", { name: t("enrol.comes", { weekday: monday }) }).check();
  await dialog.getByLabel(t("enrol.arrives", { weekday: monday })).fill("0915");
  await dialog.getByRole("button", { name: t("enrol.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });

  const services = page.getByRole("region", { name: t("profile.services") });
  await services.getByText(t("profile.running")).waitFor();
  await services.getByText("09:15").waitFor();
  await page.getByRole("link", { name: t("nav.attendance"), exact: true }).click();
  await page.getByRole("listitem").filter({ hasText: elder.name }).filter({ hasText: "09:15" }).waitFor();
  const on = async (day: string) =>
    (await host.call("attendance_board", { centreId: centre.id, on: day })).people.some(
      ({ elderId }) => elderId === elder.id,
    );
  expect([await on(TODAY), await on("2026-11-24"), await on("2026-11-30")]).toEqual([true, false, true]);

  await page.goBack();
  await services.getByRole("button", { name: t("profile.endService") }).click();
  const end = page.getByRole("dialog", {
    name: t("enrol.endTitle", { name: elder.name, centre: centre.name }),
  });
  await end.getByRole("button", { name: t("enrol.endSave"), exact: true }).click();
  await end.waitFor({ state: "detached" });
  await services.getByText(t("profile.fromUntil", { from: format.longDay(TODAY), until: format.longDay(TODAY) })).waitFor();
  expect([await on(TODAY), await on("2026-11-30")]).toEqual([true, false]);
  await page.getByRole("region", { name: t("profile.history") }).getByText(t("trail.enrolment_end")).waitFor();
});

test("an_enrolment_that_overlaps_is_refused_with_centre_and_period", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const { page, t, refusals } = await openDesk(host, { at: `/elders/${elder.id}` });
  refusals.add("enrolment_start");
  await page.getByRole("button", { name: t("profile.startService") }).click();
  const dialog = page.getByRole("dialog", { name: t("enrol.title", { name: elder.name }) });
  await dialog.getByRole("button", { name: t("enrol.save"), exact: true }).click();
  const period = t("refusal.periodOpen", { from: format.longDay(TODAY) });
  await dialog
    .getByRole("alert")
    .filter({ hasText: t("refusal.enrolment_overlaps", { centre: centre.name, period }) })
    .waitFor();
});

test("one_person_registered_and_enrolled_twice_becomes_one", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const kept = await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const twin = await registerExpected(host, centre.id, { name: "欧阳若蓝" });
  const { page, t } = await openDesk(host, { at: `/elders/${kept.id}` });
  await page.getByRole("button", { name: t("merge.open") }).click();
  const dialog = page.getByRole("dialog", { name: t("merge.title", { name: kept.name }) });
  await dialog.getByRole("textbox", { name: t("merge.find") }).fill("欧阳若蓝");
  await dialog.getByRole("button", { name: /欧阳若蓝/ }).click();
  const days = t("profile.from", { day: format.longDay(TODAY) });
  await dialog.getByText(t("merge.givesWay", { service: t("service.day_care"), centre: centre.name, days })).waitFor();
  await dialog.getByRole("textbox", { name: t("merge.reason") }).fill("核对过身份证");
  await dialog.getByRole("button", { name: t("merge.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const { people } = await host.call("attendance_board", { centreId: centre.id, on: TODAY });
  expect(people.filter(({ elderId }) => elderId === kept.id || elderId === twin.id).length, "expected once").toBe(1);
  const history = page.getByRole("region", { name: t("profile.history") });
  await history.getByText(t("trail.elder_merge")).first().waitFor();
});

test("the_profile_tells_where_the_elder_is_and_follows_the_door", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const elder = await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const { page, t } = await openDesk(host, { at: `/elders/${elder.id}` });
  await page.getByText(t("profile.notHere")).waitFor();
  await host.call("attendance_check_in", { elderId: elder.id, centreId: centre.id, broughtBy: "" });
  await page.getByText(t("profile.hereAt", { centre: centre.name, since: "10:42" })).waitFor();
  const history = page.getByRole("region", { name: t("profile.history") });
  await history.getByText(t("trail.attendance_check_in")).waitFor();
  await host.call("attendance_check_out", { elderId: elder.id, collectedBy: "" });
  await page.getByText(t("profile.notHere")).waitFor();
});
