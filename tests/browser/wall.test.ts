import { describe, expect, test } from "vitest";

import type { Commands } from "../../ui/src/ipc/generated";
import { openDesk, startHost } from "../support/chromium";
import { outputPath } from "../support/places";

type Wall = Commands["production_wall"]["answer"];

/** A meal of so many dishes, made of those that are cooked. */
function withDishes(wall: Wall, many: number): Wall {
  const dishes = Array.from({ length: many }, (_, place) => {
    const dish = wall.dishes[place % wall.dishes.length];
    if (dish === undefined) {
      throw new Error("the meal of the demonstration has no dishes");
    }
    return { ...dish, versionId: `${dish.versionId} ${place}` };
  });
  return { ...wall, dishes };
}

describe.each([
  ["zh-CN", 1280, 800],
  ["zh-CN", 1920, 1080],
  ["en", 1280, 800],
  ["en", 1920, 1080],
] as const)("%s on %i by %i", (language, width, height) => {
  test.each([4, 13, 20])("the_wall_shows_all_of_%i_dishes_and_nothing_of_it_is_cut_off", async (many) => {
    const host = await startHost("demonstration");
    const { page, t } = await openDesk(host, { language, viewport: { width, height }, at: "/kitchen" });
    await page.route("**/rpc/production_wall", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: withDishes((await answer.json()) as Wall, many) });
    });
    await page.goto(`${host.url}/#/kitchen/wall`);
    const list = page.getByRole("list", { name: t("wall.dishes") });
    const rows = list.locator(":scope > li");
    await rows.nth(many - 1).waitFor();
    expect(await rows.count()).toBe(many);
    for (const row of await rows.all()) {
      const box = await row.boundingBox();
      expect(box).not.toBeNull();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? width) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      expect((box?.y ?? height) + (box?.height ?? height)).toBeLessThanOrEqual(height);
    }
    // Nothing within lies outside of its row either, and the names can be read from afar.
    const cut = await rows.evaluateAll((all) => all.filter((row) => row.scrollWidth > row.clientWidth).length);
    expect(cut, "rows whose words do not fit").toBe(0);
    const letters = await rows.evaluateAll((all) =>
      Math.min(...all.map((row) => Number.parseFloat(getComputedStyle(row.querySelector("strong") ?? row).fontSize))),
    );
    expect(letters, "the height of a name").toBeGreaterThanOrEqual(height / 50);
    await page.screenshot({ path: outputPath("wall", `${language} ${width} ${many}.png`) });
  });
});
