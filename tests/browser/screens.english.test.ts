import { expect } from "vitest";

import { strangeTexts } from "../support/texts";
import { walk } from "../support/walk";

// Every screen and dialog: all words in this language. What axe looks for does not depend on the language: the Chinese tour
// sees to it.
walk("en", async (_stop, { page }, answers) => {
  expect(await strangeTexts(page, "en", answers), "words that do not belong there").toEqual([]);
});
