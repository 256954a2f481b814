import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { openDesk, startHost } from "../support/chromium";
import { Refused } from "../support/devhost";
import { firstDayCare, registerExpected } from "../support/people";
import { DESK_PASSWORD } from "../support/places";
import type { Words } from "../support/words";

async function start(page: Page, t: Words): Promise<void> {
  await page.getByLabel(t("kiosk.password")).fill(DESK_PASSWORD);
  await page.getByRole("button", { name: t("kiosk.start"), exact: true }).click();
  await page.getByRole("heading", { name: t("kiosk.welcome") }).waitFor();
}

async function touch(page: Page, t: Words, initial: string, name: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${initial}`) }).click();
  await page.getByRole("heading", { name: t("kiosk.whichName", { initial }) }).waitFor();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
}

test("an_elder_touches_letter_and_name_is_greeted_and_the_start_comes_back", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, { name: "欧阳若兰", alerts: [{ kind: "allergy", severity: "severe", note: "花生" }] });
  const { page, t } = await openDesk(host, { at: "/kiosk" });
  await start(page, t);
  const who = t("kiosk.honorific_female", { surname: "欧阳" });
  await touch(page, t, "O", "欧阳○兰");
  await page.getByText(t("kiosk.greet_morning", { who })).waitFor();
  const words = await page.locator("body").innerText();
  expect(words).not.toContain("若");
  expect(words).not.toContain("花生");
  // After a few seconds without a touch.
  await page.getByRole("heading", { name: t("kiosk.welcome") }).waitFor();

  await touch(page, t, "O", "欧阳○兰");
  await page.getByRole("button", { name: t("kiosk.goHome") }).click();
  await page.getByText(t("kiosk.goodbye", { who })).click();
  await page.getByRole("heading", { name: t("kiosk.welcome") }).waitFor();
});

test("who_has_just_left_is_asked_before_being_checked_in_again", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, { name: "欧阳若兰" });
  const { page, t } = await openDesk(host, { at: "/kiosk" });
  await start(page, t);
  const who = t("kiosk.honorific_female", { surname: "欧阳" });
  const scan = async () => {
    await page.keyboard.type("oyrl");
    await page.keyboard.press("Enter");
  };
  const guest = async () => {
    const { people } = await host.call("kiosk_board", {});
    const { isHere, hasLeft } = people.find(({ maskedName }) => maskedName === "欧阳○兰") ?? {};
    return { isHere, hasLeft };
  };
  await scan();
  await page.getByText(t("kiosk.greet_morning", { who })).click();
  await scan();
  await page.getByRole("button", { name: t("kiosk.goHome") }).click();
  await page.getByText(t("kiosk.goodbye", { who })).waitFor();

  // The card is held to the scanner once more: a question, and on "no" nothing is recorded.
  await scan();
  await page.getByRole("heading", { name: t("kiosk.hasLeft", { who }) }).waitFor();
  await page.getByRole("button", { name: t("kiosk.isNotBack"), exact: true }).click();
  await page.getByRole("heading", { name: t("kiosk.welcome") }).waitFor();
  expect(await guest()).toEqual({ isHere: false, hasLeft: true });

  await touch(page, t, "O", "欧阳○兰");
  await page.getByRole("button", { name: t("kiosk.isBackAgain"), exact: true }).click();
  await page.getByText(t("kiosk.greet_morning", { who })).waitFor();
  expect(await guest()).toEqual({ isHere: true, hasLeft: false });
});

test("of_two_with_one_name_the_age_is_shown_and_of_one_age_the_front_desk_helps", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  for (const birthOn of ["1941-06-01", "1936-06-01", "1936-07-01"]) {
    await registerExpected(host, centre.id, { name: "欧阳若兰", birthOn });
  }
  const { page, t } = await openDesk(host, { at: "/kiosk" });
  await start(page, t);
  await page.getByRole("button", { name: /^O/ }).click();
  const older = page.getByRole("button", { name: new RegExp(t("person.age", { count: 90 })) });
  expect(await older.count()).toBe(2);
  await older.first().click();
  await page.getByText(t("refusal.ask_front_desk"), { exact: true }).click();
  const { people } = await host.call("kiosk_board", {});
  expect(people.filter(({ initial, isHere }) => initial === "O" && isHere)).toEqual([]);

  await page.getByRole("button", { name: /^O/ }).click();
  await page.getByRole("button", { name: new RegExp(t("person.age", { count: 85 })) }).click();
  await page.getByText(t("kiosk.greet_morning", { who: t("kiosk.honorific_female", { surname: "欧阳" }) })).waitFor();
});

test("a_scanner_is_understood_and_who_might_get_lost_is_sent_to_the_front_desk", async () => {
  const host = await startHost("demonstration");
  const centre = await firstDayCare(host);
  await registerExpected(host, centre.id, { name: "欧阳若兰", alerts: [{ kind: "wandering", severity: "severe", note: "" }] });
  const { page, t, refusals } = await openDesk(host, { at: "/kiosk" });
  refusals.add("kiosk_check_out");
  await start(page, t);
  await page.keyboard.type("oyrl");
  await page.keyboard.press("Enter");
  await page.getByText(t("kiosk.greet_morning", { who: t("kiosk.honorific_female", { surname: "欧阳" }) })).click();
  await page.keyboard.type("oyrl");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: t("kiosk.goHome") }).click();
  await page.getByText(t("refusal.ask_front_desk"), { exact: true }).waitFor();
  expect(await page.locator("body").innerText()).not.toContain(t("alert.kind.wandering"));
});

test("nothing_else_is_reached_until_the_password_and_wrong_ones_are_counted", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: "/kiosk" });
  refusals.add("kiosk_unlock");
  await start(page, t);
  for (const key of ["F9", "Control+k", "/"]) {
    await page.keyboard.press(key);
  }
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.getByRole("navigation").count()).toBe(0);
  // Another address and a reload lead back to it.
  await page.goto(`${host.url}/#/elders`);
  await page.reload();
  await page.getByRole("heading", { name: t("kiosk.welcome") }).waitFor();
  const refused = await host.call("elder_list", { query: "", centreId: null, offset: 0, limit: 1 }).catch((error: unknown) => error);
  expect(refused instanceof Refused && refused.refusal.code).toBe("kiosk_only");

  await page.getByRole("button", { name: t("kiosk.staff") }).click();
  const dialog = page.getByRole("dialog", { name: t("kiosk.leaveTitle") });
  const password = dialog.getByLabel(t("kiosk.password"));
  await password.fill("wrong");
  await dialog.getByRole("button", { name: t("kiosk.leave"), exact: true }).click();
  await dialog.getByText(t("refusal.wrong_password", { triesLeft: 4 })).waitFor();
  expect(await password.inputValue(), "nothing of it is left standing").toBe("");
  await password.fill(DESK_PASSWORD);
  await dialog.getByRole("button", { name: t("kiosk.leave"), exact: true }).click();
  await page.getByRole("link", { name: t("nav.elders"), exact: true }).waitFor();
});

test("a_desk_without_a_password_is_left_with_its_code", async () => {
  const host = await startHost("demonstration");
  const { page, t, refusals } = await openDesk(host, { at: "/kiosk" });
  refusals.add("kiosk_start");
  await page.getByRole("radio", { name: t("kiosk.endedByCode") }).check();
  const code = page.getByLabel(t("kiosk.newLeaveCode"), { exact: true });
  await code.fill("12");
  await page.getByRole("button", { name: t("kiosk.start"), exact: true }).click();
  await page.getByText(t("kiosk.leaveCodeLength")).waitFor();
  await code.fill("2468");
  await page.getByRole("button", { name: t("kiosk.start"), exact: true }).click();
  await page.getByRole("heading", { name: t("kiosk.welcome") }).waitFor();
  await page.getByRole("button", { name: t("kiosk.staff") }).click();
  const dialog = page.getByRole("dialog", { name: t("kiosk.leaveTitle") });
  await dialog.getByLabel(t("kiosk.leaveCode")).fill("2468");
  await dialog.getByRole("button", { name: t("kiosk.leave"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: t("board.title") }).waitFor();
});
