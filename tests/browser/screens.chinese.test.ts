import { expect } from "vitest";

import { violations } from "../support/accessibility";
import { strangeTexts } from "../support/texts";
import { walk } from "../support/walk";

// Every screen and dialog: all words in this language, nothing for axe to find, in light and in dark.
walk("zh-CN", async (_stop, { page }, answers) => {
  expect(await strangeTexts(page, "zh-CN", answers), "words that do not belong there").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await violations(page), "in light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, "colours"), "in dark").toEqual([]);
});
