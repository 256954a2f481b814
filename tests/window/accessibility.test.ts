import type { AxeResults } from "axe-core";
import { expect, inject, test } from "vitest";

import { AXE, AXE_OPTIONS, violationLines } from "../support/accessibility";
import { copyDatabase } from "../support/devhost";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

async function violations(page: WindowPage): Promise<string[]> {
  const { window } = page;
  if (!(await window.execute(() => "axe" in globalThis))) {
    await window.execute(AXE);
  }
  const found = await window.executeAsync(
    (options: object, done: (outcome: string) => void) => {
      const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
      const { run } = Reflect.get(globalThis, "axe") as {
        run: (root: Document, options: object) => Promise<unknown>;
      };
      Promise.allSettled(moving.map((one) => one.finished))
        .then(() => run(document, options))
        .then(
          (results) => done(JSON.stringify(results)),
          (error: unknown) => done(JSON.stringify({ violations: [{ id: String(error), help: "", nodes: [] }] })),
        );
    },
    AXE_OPTIONS,
  );
  return violationLines(JSON.parse(found) as AxeResults);
}

test("axe_finds_nothing_in_the_window_in_light_and_in_dark", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));

  for (const theme of ["themeLight", "themeDark"] as const) {
    await page.go("/settings");
    await page.heading(t("settings.title"));
    await page.click(await page.named("label", t(`settings.${theme}`)));
    expect(await violations(page), `settings, ${theme}`).toEqual([]);

    await page.go("/attendance");
    await page.heading(t("board.title"));
    await page.says(t("panel.choose"));
    expect(await violations(page), `board, ${theme}`).toEqual([]);
    await (await page.window.$("[data-elder] button")).click();
    await page.named("button", t("board.checkOut"));
    expect(await violations(page), `board with somebody chosen, ${theme}`).toEqual([]);

    await page.go("/elders");
    await page.heading(t("elders.title"));
    await page.window.$("tbody a").waitForExist();
    expect(await violations(page), `elders, ${theme}`).toEqual([]);
    await (await page.window.$("tbody a")).click();
    await page.says(t("profile.history"));
    expect(await violations(page), `profile, ${theme}`).toEqual([]);

    await page.go("/elders/new");
    await page.heading(t("form.titleNew"));
    expect(await violations(page), `registering, ${theme}`).toEqual([]);
  }
});
