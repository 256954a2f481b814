import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { boardOf, firstDayCare, registerExpected } from "../support/people";
import type { Words } from "../support/words";

const lineOf = (page: Page, name: string): Locator => page.getByRole("listitem").filter({ hasText: name });
const told = (page: Page, words: string): Locator => page.getByRole("alert").filter({ hasText: words });

async function openEmergency(page: Page, t: Words): Promise<Locator> {
  await page.keyboard.press("F9");
  const list = page.getByRole("dialog", { name: t("emergency.title") });
  await list.getByRole("group", { name: t("emergency.totals") }).waitFor();
  return list;
}

test("a_visitor_signs_in_for_an_elder_and_out_with_one_touch", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const { page, t } = await openDesk(host, { at: "/attendance/site" });
  await page.getByRole("button", { name: t("site.add_visitor") }).click();
  const dialog = page.getByRole("dialog", { name: t("site.add_visitor") });
  await dialog.getByRole("textbox", { name: t("site.name") }).fill("周远");
  await dialog.getByRole("textbox", { name: t("site.phone") }).fill("13800000077");
  await dialog.getByRole("textbox", { name: t("site.visited") }).fill("oyrl");
  await page.getByRole("option", { name: /欧阳若兰/ }).click();
  await dialog.getByRole("button", { name: t("site.signIn"), exact: true }).click();
  await told(page, t("site.signedIn", { name: "周远" })).waitFor();

  const line = lineOf(page, "周远");
  await line.getByText(t("site.visits", { name: "欧阳若兰" })).waitFor();
  const before = (await boardOf(host, centre.id)).counts;
  await line.getByRole("button", { name: t("site.signOutFor", { name: "周远" }) }).click();
  await line.getByText(t("site.fromTo", { from: "10:42", to: "10:42" })).waitFor();
  expect((await boardOf(host, centre.id)).counts, "the attendance counts elders only").toEqual(before);
});

test("what_a_visitor_comes_for_is_asked_and_nobody_is_signed_in_twice", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: "/attendance/site" });
  refusals.add("site_sign_in");
  await page.getByRole("button", { name: t("site.add_visitor") }).click();
  const dialog = page.getByRole("dialog", { name: t("site.add_visitor") });
  const save = dialog.getByRole("button", { name: t("site.signIn"), exact: true });
  await dialog.getByRole("textbox", { name: t("site.name") }).fill("演示访客冯");
  await dialog.getByRole("textbox", { name: t("site.phone") }).fill("13800009100");
  await save.click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("textbox", { name: t("site.purpose") }).fill("送衣物");
  await save.click();
  await dialog.getByText(t("fault.taken")).waitFor();
  expect(await dialog.getByRole("textbox", { name: t("site.purpose") }).inputValue()).toBe("送衣物");
  await dialog.getByRole("textbox", { name: t("site.phone") }).fill("13800009199");
  await save.click();
  await dialog.waitFor({ state: "detached" });
});

test("staff_who_were_here_before_are_one_touch", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { usualStaff } = await host.call("site_board", { centreId: centre.id });
  const { name, purpose } = usualStaff[0] ?? { name: "", purpose: "" };
  const { page, t } = await openDesk(host, { at: "/attendance/site" });
  await page.getByRole("button", { name: t("site.signInFor", { name, duty: purpose }) }).click();
  await lineOf(page, name).getByText(t("site.since", { time: "10:42" })).waitFor();
});

test("a_forgotten_sign_out_is_settled_with_a_word", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { leftOpen } = await host.call("site_board", { centreId: centre.id });
  const { page, t } = await openDesk(host, { at: "/attendance/site" });
  const banner = page.getByRole("region", { name: t("site.leftOpen", { count: leftOpen.length }) });
  await banner.getByRole("button").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("departure.save"), exact: true }).click();
  await dialog.getByText(t("fault.required")).waitFor();
  await dialog.getByRole("textbox", { name: t("departure.reason") }).fill("本人说五点走的");
  await dialog.getByRole("textbox", { name: t("site.goingTime") }).fill("1705");
  await dialog.getByRole("button", { name: t("departure.save"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await banner.waitFor({ state: "detached" });
  expect((await host.call("site_board", { centreId: centre.id })).leftOpen).toEqual([]);
});

test("f9_lists_everyone_over_any_screen_and_what_is_counted_stays_counted", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: "/elders/new" });
  const name = page.getByRole("textbox", { name: t("form.name"), exact: true });
  await name.fill("赵德柱");
  const list = await openEmergency(page, t);
  const core = await host.call("site_emergency_list", { centreId: centre.id });
  expect(core.people.length).toBe(core.elders + core.visitors + core.staff);
  const total = (what: string) => list.locator(`[data-total=${what}] strong`).innerText();
  expect(await total("all")).toBe(String(core.people.length));
  expect(await total("visitors")).toBe(String(core.visitors));
  expect(await list.getByRole("checkbox").count()).toBe(core.people.length + core.notSignedOut.length);
  const lookedFor = list.locator("[data-not-signed-out]");
  expect(await lookedFor.getByRole("checkbox").count()).toBe(core.notSignedOut.length);
  const [first] = core.people;
  await list.getByRole("checkbox", { name: t("emergency.countOff", { name: first?.name ?? "" }) }).check();
  await expect.poll(() => total("counted")).toBe(`1 / ${core.people.length}`);

  // Who comes in meanwhile stands on it.
  await host.call("site_sign_in", {
    centreId: centre.id,
    kind: "visitor",
    name: "周远",
    phone: "",
    elderId: null,
    purpose: "送货",
  });
  await list.getByText("周远").waitFor();

  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  expect(await name.inputValue(), "nothing typed below it is lost").toBe("赵德柱");
  const again = await openEmergency(page, t);
  await expect.poll(() => again.locator("[data-total=counted] strong").innerText()).toBe(
    `1 / ${core.people.length + 1}`,
  );
});

test("the_ticks_of_an_earlier_roll_call_are_forgotten", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: "/elders/new" });
  await page.getByRole("textbox", { name: t("form.name"), exact: true }).waitFor();
  const list = await openEmergency(page, t);
  const { people } = await host.call("site_emergency_list", { centreId: centre.id });
  const counted = (at: Locator) => at.locator("[data-total=counted] strong").innerText();
  await list.getByRole("checkbox", { name: t("emergency.countOff", { name: people[0]?.name ?? "" }) }).check();
  await expect.poll(() => counted(list)).toBe(`1 / ${people.length}`);
  // When this count began: the test's clock stands at 10:42.
  expect(await list.locator("[data-total=counted]").innerText()).toContain("10:42");
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });

  await page.evaluate((later) => {
    const now = Date.now;
    Date.now = () => now() + later;
  }, 31 * 60_000);
  const again = await openEmergency(page, t);
  await expect.poll(() => counted(again)).toBe(`0 / ${people.length}`);
  expect(await again.locator("[data-total=counted]").innerText()).not.toContain("10:42");
});

test("the_paper_holds_everyone_on_numbered_a4_pages_with_centre_and_who_printed", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  const { page, t } = await openDesk(host, { at: "/attendance", theme: "dark" });
  await page.getByRole("button", { name: t("emergency.open") }).waitFor();
  await openEmergency(page, t);
  const core = await host.call("site_emergency_list", { centreId: centre.id });
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("[data-paper]");
  const text = await paper.innerText();
  expect(text.includes(t("emergency.notSignedOut"))).toBe(core.notSignedOut.length > 0);
  for (const person of [...core.people, ...core.notSignedOut]) {
    expect(text).toContain(person.name);
  }
  const pages = await paper.locator("section").count();
  expect(pages).toBeGreaterThan(1);
  expect(text).toContain(t("paper.page", { page: pages, pages }));
  expect(text).toContain(centre.name);
  expect(text).toContain(core.actor);
  expect(await page.getByRole("dialog").isVisible(), "the screen is not on the paper").toBe(false);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background, "white, also in the dark").toBe("rgb(255, 255, 255)");
  // As many sheets as pages: nothing spills over.
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBe(pages);
});
