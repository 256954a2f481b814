// What axe finds wrong with a screen, in lines that say where.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What a page must be given before it can be looked at. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * The rules, and one reading of them: lists that drop down hang at the end of the page, for nothing to cut them off,
 * and belong to the control that opened them. A landmark around them would be one more thing to hear, so they count
 * as inside one, as dialogs do.
 */
export const AXE_OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
  // Where all is well nothing more needs to be gathered.
  resultTypes: ["violations" as const],
  checks: {
    region: { options: { regionMatcher: "dialog, [role=dialog], [role=alertdialog], svg, [data-portal]" } },
  },
};

export function violationLines(results: Pick<AxeResults, "violations">): string[] {
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")} ${node.html.slice(0, 160)} ${summary(node.any)}`),
  );
}

const summary = (checks: { message: string }[]) => checks.map(({ message }) => message).join("; ");

/** All rules; or only those of colours, for the same screen in the other theme, where nothing else differs. */
export async function violations(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  await stillness(page);
  const options =
    rules === "all" ? AXE_OPTIONS : { ...AXE_OPTIONS, runOnly: ["color-contrast", "link-in-text-block"] };
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.evaluate(AXE);
  }
  // Run in the page itself: the package for Playwright opens another page for each look, for frames that we do not have.
  const found = await page.evaluate(async (asked) => {
    const { run } = Reflect.get(globalThis, "axe") as {
      run: (where: Document, options: unknown) => Promise<AxeResults>;
    };
    const { violations: all } = await run(document, asked);
    return all;
  }, options);
  return violationLines({ violations: found });
}

/** Waits until nothing moves or fades: half faded words have half the contrast. */
export function stillness(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // A change of theme reaches the page a moment after it was asked for, and only then begins to fade.
    await drawn();
    const moving = () =>
      document
        .getAnimations()
        .filter(
          (animation) =>
            animation.playState === "running" && animation.effect?.getComputedTiming().iterations !== Infinity,
        );
    while (moving().length > 0) {
      await Promise.allSettled(moving().map((animation) => animation.finished));
    }
    await drawn();
  });
}
