import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { DESK_PASSWORD, NOW } from "../support/places";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

/** A button whose words begin so. */
async function touch(page: WindowPage, words: string, what = "button"): Promise<void> {
  const found = page.window.$(`//${what}[not(@disabled)][starts-with(normalize-space(.), '${words}')]`);
  await found.waitForExist({ timeoutMsg: `no ${what} begins with ${words}` });
  await page.click(found);
}

/** Whether the page lies over the whole screen. */
function covers(page: WindowPage): Promise<boolean> {
  return page.window.execute(() => window.innerWidth === screen.width && window.innerHeight === screen.height);
}

async function askCore(page: WindowPage, name: string): Promise<string> {
  return page.window.executeAsync((command: string, done: (outcome: string) => void) => {
    const invoke = Reflect.get(Reflect.get(window, "__TAURI_INTERNALS__") as object, "invoke") as (
      name: string,
      parameters: unknown,
    ) => Promise<unknown>;
    invoke("rpc", { name: command, arguments: "{}" }).then(
      () => done("answered"),
      (refusal: unknown) => done(String(Reflect.get(refusal as object, "code"))),
    );
  }, name);
}

test("the_kiosk_checks_in_by_touch_does_nothing_else_and_ends_with_the_password_only", async () => {
  // Who fills the screen is the window manager, asked by the program.
  const desktop = await startDesktop(NOW, { isManaged: true });
  copyDatabase(inject("demonstration"), desktop.database);
  let page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  expect(await covers(page), "an ordinary window at first").toBe(false);

  await page.go("/kiosk");
  await page.heading(t("kiosk.startTitle"));
  await page.fill(t("kiosk.password"), DESK_PASSWORD);
  await page.press(t("kiosk.start"));
  await page.heading(t("kiosk.welcome"));
  await expect.poll(() => covers(page), { timeout: 10_000, message: "the kiosk fills the screen" }).toBe(true);

  // By touch: the first letter that has somebody who is still to come.
  const letters = await page.window.$$("//section//button[not(@disabled)]").map((letter) => letter.getText());
  let isGreeted = false;
  for (const letter of letters.map((text) => text.slice(0, 1))) {
    await touch(page, letter);
    await page.says(t("kiosk.whichName", { initial: letter }));
    const coming = page.window.$("//section//button[not(@data-here)][.//strong[contains(., '○')]]");
    if (await coming.isExisting()) {
      await page.click(coming);
      await page.window.$("//button[@data-act='check_in']").waitForExist({ timeoutMsg: "nobody is greeted" });
      isGreeted = true;
      break;
    }
    await touch(page, t("action.back"));
    await page.heading(t("kiosk.welcome"));
  }
  expect(isGreeted, "somebody was still to come").toBe(true);
  // Without a touch it goes back by itself.
  await page.heading(t("kiosk.welcome"));

  // No key, no address, no call leads out of it.
  await page.type("F9", "/");
  await page.window.keys(["Control", "k"]);
  await page.go("/elders");
  await page.painted();
  expect(await page.window.$("//*[@role='dialog']").isExisting()).toBe(false);
  expect(await page.window.$("//nav").isExisting()).toBe(false);
  expect(await askCore(page, "elder_list")).toBe("kiosk_only");
  expect(await askCore(page, "kiosk_leave")).toBe("password_needed");

  // A restart comes back to it.
  await desktop.close();
  page = new WindowPage(await desktop.open());
  await page.heading(t("kiosk.welcome"));
  await expect.poll(() => covers(page), { timeout: 10_000, message: "it fills the screen again" }).toBe(true);
  await page.press(t("kiosk.staff"));
  await page.fill(t("kiosk.password"), "不对");
  await page.press(t("kiosk.leave"));
  await page.says(t("refusal.wrong_password", { triesLeft: 4 }));
  await page.fill(t("kiosk.password"), DESK_PASSWORD);
  await page.press(t("kiosk.leave"));
  await page.heading(t("board.title"));
  await expect.poll(() => covers(page), { timeout: 10_000, message: "an ordinary window again" }).toBe(false);
  await page.press(t("nav.elders"));
  await page.heading(t("elders.title"));
});
