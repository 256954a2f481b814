import { expect } from "vitest";

import { violations } from "../support/accessibility";
import { strangeTexts } from "../support/texts";
import { walk } from "../support/walk";

// Every screen and dialog: all words in this language, nothing for axe to find. That its colours can be read in the dark
// does not depend on the language: the Chinese tour sees to it.
walk("en", async (_stop, { page }, answers) => {
  expect(await strangeTexts(page, "en", answers), "words that do not belong there").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await violations(page), "in light").toEqual([]);
});
