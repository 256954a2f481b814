import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { NOW } from "../support/places";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

/** Neither where a window comes up by itself nor as large. */
const CHOSEN = { x: 140, y: 90, width: 1104, height: 702 };

const size = ({ window }: WindowPage) => window.execute(() => [innerWidth, innerHeight]);

/** Where a window manager puts the frame is its own business, to a pixel or two. */
async function isWhereChosen({ window }: WindowPage): Promise<boolean> {
  const { x, y } = await window.getWindowRect();
  return Math.abs(x - CHOSEN.x) <= 2 && Math.abs(y - CHOSEN.y) <= 2;
}

test("the_window_opens_again_as_large_as_it_was_and_where_it_was", async () => {
  const desktop = await startDesktop(NOW, { isManaged: true });
  const first = new WindowPage(await desktop.open());
  await first.heading(t("welcome.title"));
  expect(await size(first)).toEqual([1280, 800]);
  expect(await isWhereChosen(first)).toBe(false);
  await first.window.setWindowRect(CHOSEN.x, CHOSEN.y, CHOSEN.width, CHOSEN.height);
  await expect.poll(() => size(first), { timeout: 10_000 }).toEqual([CHOSEN.width, CHOSEN.height]);
  await expect.poll(() => isWhereChosen(first), { timeout: 10_000 }).toBe(true);
  await desktop.closeWindow();

  const file = join(desktop.folder.path, "config", "org.kangning.desktop", ".window-state.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    main: { width: CHOSEN.width, height: CHOSEN.height, fullscreen: false, maximized: false },
  });
  const second = new WindowPage(await desktop.open());
  await second.heading(t("welcome.title"));
  await expect.poll(() => size(second), { timeout: 10_000 }).toEqual([CHOSEN.width, CHOSEN.height]);
  await expect.poll(() => isWhereChosen(second), { timeout: 10_000 }).toBe(true);
});
