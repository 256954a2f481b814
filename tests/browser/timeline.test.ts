import { expect, test } from "vitest";

import { bedCalled, settleFloor } from "../support/beds";
import { openDesk, startHost } from "../support/chromium";

/** The timeline with the floor of 901 to 903 in sight; a point of it is a bed and so many days from today. */
async function timeline() {
  const host = await startHost("demonstration");
  const floor = await settleFloor(host);
  const opened = await openDesk(host, { at: "/beds/timeline", centreId: floor.centre.id });
  const { page, t } = opened;
  const grid = page.getByRole("application", { name: t("beds.timeline.grid") });
  const row = (bed: string) => page.locator(`[data-row="${bed}"]`);
  await grid.waitFor();
  await grid.evaluate((shown) => shown.scrollTo({ top: shown.scrollHeight }));
  await row("902-1").waitFor();
  const at = async (bed: string, days: number) => {
    const today = await grid.locator("[data-today]").boundingBox();
    const line = await row(bed).boundingBox();
    if (today === null || line === null) {
      throw new Error(`${bed} is not in sight`);
    }
    return { x: today.x + today.width * (days + 0.5), y: line.y + line.height / 2 };
  };
  const bedId = bedCalled(await host.call("bed_board", { centreId: floor.centre.id }), "902-1");
  const reservations = () => host.call("reservation_list", { centreId: floor.centre.id });
  const before = (await reservations()).length;
  return {
    ...opened,
    ...floor,
    row,
    bedId,
    words: grid.locator("xpath=preceding-sibling::*[@role='status']"),
    mark: grid.locator("[data-mark]"),
    dialog: page.getByRole("dialog", { name: t("beds.act.reserveBed", { bed: "902-1" }) }),
    /** Presses on one day and goes to another, the button still down. */
    drag: async (bed: string, from: number, to: number) => {
      const [one, other] = [await at(bed, from), await at(bed, to)];
      await page.mouse.move(one.x, one.y);
      await page.mouse.down();
      await page.mouse.move(other.x, other.y, { steps: 8 });
    },
    choose: async (name: string) => {
      await page.getByRole("combobox", { name: t("beds.forWhom") }).or(page.getByLabel(t("beds.forWhom"))).first().fill(name);
      await page.getByRole("option", { name: new RegExp(name) }).click();
    },
    at,
    /** How many were made since. */
    made: async () => (await reservations()).length - before,
    reservations,
  };
}

test("days_are_dragged_over_to_reserve_a_bed", async () => {
  const { page, t, row, words, mark, dialog, drag, choose, made, reservations, bedId } = await timeline();
  await drag("902-1", 2, 6);
  // While the button is down: which days of which bed.
  await expect.poll(() => mark.count()).toBe(1);
  expect(await words.textContent()).toMatch(new RegExp(`^902-1 .*${t("bedState.free")}$`));
  await page.mouse.up();
  await dialog.waitFor();
  expect(await mark.count()).toBe(0);
  expect(await dialog.getByLabel(t("beds.reserve.from")).inputValue()).toBe("2026-11-25");
  // The last day that was dragged over is still kept.
  expect(await dialog.getByLabel(t("beds.reserve.lapses")).inputValue()).toBe("2026-11-30");
  await choose("吴桂香");
  await dialog.getByRole("button", { name: t("beds.act.reserveNow") }).click();
  await dialog.waitFor({ state: "detached" });
  await row("902-1").locator("[data-kind=reservation]").filter({ hasText: "吴桂香" }).waitFor();
  expect(await made()).toBe(1);
  const kept = (await reservations()).find((one) => one.bedId === bedId);
  expect(kept).toMatchObject({ elderName: "吴桂香", fromOn: "2026-11-25", lapsesOn: "2026-11-30" });

  // Backwards it is the same days.
  await drag("902-1", 12, 9);
  await page.mouse.up();
  await dialog.waitFor();
  expect(await dialog.getByLabel(t("beds.reserve.from")).inputValue()).toBe("2026-12-02");
  expect(await dialog.getByLabel(t("beds.reserve.lapses")).inputValue()).toBe("2026-12-06");
  await dialog.getByRole("button", { name: t("action.cancel") }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await made()).toBe(1);
});

test("what_lies_in_the_way_is_said_while_dragging_and_refused", async () => {
  const { page, t, host, row, words, mark, dialog, drag, choose, made, refusals, bedId, wu, zhou } = await timeline();
  refusals.add("reservation_make");
  const keep = { bedId, elderId: wu.elderId, fromOn: "2026-11-27", lapsesOn: "2026-12-01" };
  await host.call("reservation_make", keep);
  await row("902-1").locator("[data-kind=reservation]").waitFor();
  // Into it: said at once, and the core refuses as long as the days are not changed.
  await drag("902-1", 2, 6);
  await expect.poll(() => words.textContent()).toContain("吴桂香");
  await page.mouse.up();
  await dialog.waitFor();
  await choose("李秀珍");
  await dialog.getByRole("button", { name: t("beds.act.reserveNow") }).click();
  await dialog.locator("[data-code=bed_reserved]").waitFor();
  expect(await made()).toBe(1);
  await dialog.getByRole("button", { name: t("action.cancel") }).click();
  await dialog.waitFor({ state: "detached" });

  // From a free day back to a taken one there is nothing to ask: the words say why.
  await drag("902-1", 10, 6);
  await page.mouse.up();
  await expect.poll(() => words.textContent()).toMatch(new RegExp(`^902-1 .*${t("barKind.reservation")} 吴桂香`));
  expect(await page.getByRole("dialog").count()).toBe(0);

  // Where somebody lies, and in the past, nothing is marked.
  await drag("901-2", 3, 6);
  expect(await mark.count()).toBe(0);
  await page.mouse.up();
  expect(await words.textContent()).toContain(zhou.elderName);
  await drag("902-1", -8, -3);
  expect(await mark.count()).toBe(0);
  await page.mouse.up();
  expect(await page.getByRole("dialog").count()).toBe(0);
  // Not even where the days come up to the present: it begins today.
  await drag("902-1", 1, -3);
  await page.mouse.up();
  await dialog.waitFor();
  expect(await dialog.getByLabel(t("beds.reserve.from")).inputValue()).toBe("2026-11-23");
  expect(await dialog.getByLabel(t("beds.reserve.lapses")).inputValue()).toBe("2026-11-25");
});

test("escape_or_leaving_the_grid_gives_the_marked_days_up", async () => {
  const { page, t, words, mark, dialog, drag, at, made } = await timeline();
  await drag("902-1", 2, 6);
  await expect.poll(() => mark.count()).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => mark.count()).toBe(0);
  // Moved on with the button still down, nothing is marked again, and letting go asks nothing.
  const on = await at("902-1", 9);
  await page.mouse.move(on.x, on.y, { steps: 4 });
  expect(await mark.count()).toBe(0);
  await page.mouse.up();
  expect(await page.getByRole("dialog").count()).toBe(0);

  await drag("902-1", 2, 6);
  await expect.poll(() => mark.count()).toBe(1);
  await page.mouse.move(5, 5, { steps: 4 });
  await expect.poll(() => mark.count()).toBe(0);
  await page.mouse.up();
  expect(await page.getByRole("dialog").count()).toBe(0);

  // The same by keys: the cursor stands where the pointer was pressed last.
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => mark.count()).toBe(1);
  expect(await words.textContent()).toContain("902-1");
  await page.keyboard.press("Escape");
  await expect.poll(() => mark.count()).toBe(0);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  expect(await dialog.getByLabel(t("beds.reserve.from")).inputValue()).toBe("2026-11-26");
  expect(await dialog.getByLabel(t("beds.reserve.lapses")).inputValue()).toBe("2026-11-28");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await made()).toBe(0);
});
