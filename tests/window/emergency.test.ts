import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

test("f9_lists_elder_visitor_and_staff_to_be_counted_off_and_the_window_may_print_them", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));

  // A visitor and one of the staff, by hand.
  await page.press(t("nav.site"));
  await page.heading(t("site.title"));
  for (const [kind, name] of [
    ["visitor", "周远"],
    ["staff", "安护士"],
  ] as const) {
    await page.press(t(`site.add_${kind}`));
    await page.fill(t("site.name"), name);
    await page.fill(t(kind === "visitor" ? "site.purpose" : "site.duty"), "送衣物");
    await page.press(t("site.signIn"));
    await page.named("strong", name);
  }

  // From another screen, out of a field.
  await page.go("/elders");
  await page.heading(t("elders.title"));
  await page.type("F9");
  await page.heading(t("emergency.title"));
  await page.named("strong", "周远");
  await page.named("strong", "安护士");
  const figure = async (what: string) => Number(await page.window.$(`//*[@data-total='${what}']/strong`).getText());
  const boxes = await page.window.$$("//input[@type='checkbox'][not(ancestor::*[@data-not-signed-out])]").length;
  expect(await figure("all")).toBe(boxes);
  expect(await figure("all")).toBe((await figure("elders")) + (await figure("visitors")) + (await figure("staff")));
  expect(await figure("elders")).toBeGreaterThan(0);
  await page.click(await page.named("input", t("emergency.countOff", { name: "周远" })));
  await page.says(`1 / ${boxes}`);
  // Everyone stands on the paper as well, on numbered pages.
  const paper = await page.window.execute(() => document.querySelector("[data-paper]")?.textContent ?? "");
  for (const words of ["周远", "安护士", t("emergency.title")]) {
    expect(paper).toContain(words);
  }

  const dialogs = desktop.dialogs();
  const before = await dialogs.windows();
  await page.press(t("emergency.print"));
  const dialog = await dialogs.opened(before);
  expect(await dialogs.title(dialog)).toBe("Print");
  await dialogs.closedBy(dialog, "Escape");

  // Whoever was counted off stays so, and the list is left as it was opened.
  await page.heading(t("emergency.title"));
  await page.says(`1 / ${boxes}`);
  await page.type("Escape");
  await page.heading(t("elders.title"));
});
