import { join } from "node:path";

import { describe } from "vitest";

import { stillness } from "../support/accessibility";
import { outputPath } from "../support/places";
import { tour } from "../support/tour/tour";
import { walk } from "../support/walk";

// Pictures of the main screens: both languages, light and dark, on a small and on a usual desk.
const stops = tour.filter(({ main }) => main);
const folder = process.env["PICTURES"] ?? outputPath("pictures");
const desks = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const viewport of desks) {
  for (const language of ["zh-CN", "en"] as const) {
    const size = `${viewport.width}x${viewport.height}`;
    describe(`${language} ${size}`, () => {
      walk(
        language,
        async ({ name }, { page }) => {
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            await stillness(page);
            const file = `${name.replaceAll(/[^a-z]+/g, "-")}.${language}.${colorScheme}.${size}.png`;
            await page.screenshot({ path: join(folder, file) });
          }
          await page.emulateMedia({ colorScheme: "light" });
        },
        { viewport, stops },
      );
    });
  }
}
