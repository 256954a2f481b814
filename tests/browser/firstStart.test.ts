import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";

test("a_new_centre_is_set_up_in_three_steps_and_the_board_opens", async () => {
  const host = await startHost("empty");
  const { page, t } = await openDesk(host);
  await page.getByRole("heading", { level: 1, name: t("welcome.title") }).waitFor();
  await page.getByRole("button", { name: t("welcome.setUpAct") }).click();

  await page.getByLabel(t("setUp.organisation")).fill("暖阳养老服务组织");
  await page.getByLabel(t("setUp.name")).fill("暖阳日间照料中心");
  await page.getByRole("button", { name: t("action.next") }).click();
  await page.getByLabel(t("setUp.places")).fill("36");
  await page.getByRole("button", { name: t("action.next") }).click();
  await page.getByRole("button", { name: t("setUp.addRoom") }).click();
  await page.getByLabel(t("setUp.roomCapacity", { place: 1 })).fill("12");
  await page.getByRole("button", { name: t("setUp.finish") }).click();

  await page.getByRole("heading", { level: 1, name: t("board.title") }).waitFor();
  await page.getByText(t("setUp.done", { name: "暖阳日间照料中心" })).waitFor();
  await page.getByText(t("board.nobodyToday")).waitFor();
  const [centre] = await host.call("centre_list", {});
  expect(centre).toMatchObject({
    name: "暖阳日间照料中心",
    organisationName: "暖阳养老服务组织",
    licensedPlaces: 36,
    rooms: [{ kind: "day_rest", capacity: 12 }],
  });
});

test("a_lacking_name_is_said_at_the_field_and_nothing_typed_is_lost", async () => {
  const host = await startHost("empty");
  const { page, t } = await openDesk(host);
  await page.getByRole("button", { name: t("welcome.setUpAct") }).click();
  await page.getByLabel(t("setUp.organisation")).fill("暖阳养老服务组织");
  await page.getByLabel(t("setUp.address")).fill("暖阳路 8 号");
  await page.getByRole("button", { name: t("action.next") }).click();
  const name = page.getByLabel(t("setUp.name"));
  await expect.poll(() => name.getAttribute("aria-invalid")).toBe("true");
  await page.getByText(t("fault.required")).waitFor();
  expect(await page.getByLabel(t("setUp.organisation")).inputValue()).toBe("暖阳养老服务组织");
  expect(await page.getByLabel(t("setUp.address")).inputValue()).toBe("暖阳路 8 号");
});

test("what_the_core_refuses_leads_back_to_its_step_with_everything_kept", async () => {
  const host = await startHost("empty");
  const { page, t, refusals } = await openDesk(host);
  refusals.add("centre_set_up");
  await page.getByRole("button", { name: t("welcome.setUpAct") }).click();
  await page.getByLabel(t("setUp.organisation")).fill("暖阳养老服务组织");
  await page.getByLabel(t("setUp.name")).fill("暖阳日间照料中心");
  await page.getByRole("button", { name: t("action.next") }).click();
  // Closes before it opens.
  const monday = "周一";
  await page.getByLabel(t("setUp.opens", { weekday: monday })).fill("09:00");
  await page.getByLabel(t("setUp.closes", { weekday: monday })).fill("08:00");
  await page.getByRole("button", { name: t("action.next") }).click();
  await page.getByRole("button", { name: t("setUp.finish") }).click();

  await page.getByRole("alert").filter({ hasText: t("refusal.input_invalid") }).waitFor();
  const closes = page.getByLabel(t("setUp.closes", { weekday: monday }));
  await expect.poll(() => closes.getAttribute("aria-invalid")).toBe("true");
  await page.getByText(t("fault.ends_before_beginning")).waitFor();
  expect(await closes.inputValue()).toBe("08:00");
  await closes.fill("17:00");
  await page.getByRole("button", { name: t("action.next") }).click();
  await page.getByRole("button", { name: t("setUp.finish") }).click();
  await page.getByRole("heading", { level: 1, name: t("board.title") }).waitFor();
  expect((await host.call("centre_list", {}))[0]?.openingHours[0]).toEqual({
    weekday: 1,
    opensAt: "09:00:00",
    closesAt: "17:00:00",
  });
});

test("a_step_back_keeps_what_was_typed", async () => {
  const host = await startHost("empty");
  const { page, t } = await openDesk(host, { language: "en" });
  await page.getByRole("button", { name: t("welcome.setUpAct") }).click();
  await page.getByLabel(t("setUp.organisation")).fill("Warm Sun");
  await page.getByLabel(t("setUp.name")).fill("Warm Sun Day Care");
  await page.getByRole("button", { name: t("action.next") }).click();
  await page.getByLabel(t("setUp.places")).fill("24");
  await page.getByRole("button", { name: t("action.back") }).click();
  expect(await page.getByLabel(t("setUp.name")).inputValue()).toBe("Warm Sun Day Care");
  await page.getByRole("button", { name: t("action.next") }).click();
  expect(await page.getByLabel(t("setUp.places")).inputValue()).toBe("24");
});

test("the_demonstration_fills_the_district_and_the_board_opens", async () => {
  const host = await startHost("empty");
  const { page, t } = await openDesk(host);
  await page.getByRole("button", { name: t("welcome.demoAct") }).click();
  await page.getByRole("heading", { level: 1, name: t("board.title") }).waitFor({ timeout: 100_000 });
  // The beginning of the notice that says what was filled.
  const filled = t("welcome.demoDone", { centres: "\u0000", elders: "", visits: "" }).split("\u0000")[0] ?? "";
  await page.getByRole("alert").filter({ hasText: filled }).first().waitFor();
  const { elders } = await host.call("district_overview", {});
  expect(elders).toBeGreaterThan(100);
  await expect.poll(() => page.locator("[data-elder]").count()).toBeGreaterThan(10);
});

test("the_language_is_chosen_before_anything_else", async () => {
  const host = await startHost("empty");
  const { page, t } = await openDesk(host);
  await page.getByRole("button", { name: t("settings.english"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Welcome to Kangning" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Welcome to Kangning" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("en");
});
