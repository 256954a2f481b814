import { writeFileSync } from "node:fs";

import { expect, test } from "vitest";

import { TERMS, firstResidence } from "../support/beds";
import { openDesk, startHost } from "../support/chromium";
import { register } from "../support/people";
import { outputPath, TODAY } from "../support/places";

const BEDS = Number(process.env["BEDS"] ?? 500);
const A_ROOM = 20;
/** Frames of each way of scrolling. */
const FRAMES = 300;

const daysAgo = (days: number) => new Date(Date.parse(`${TODAY}T02:00:00Z`) - days * 86_400_000).toISOString();

// Not a test of speed: it measures and keeps the numbers.
test("scrolling_over_a_year_of_all_beds", async () => {
  const host = await startHost("empty");
  const centre = await firstResidence(host);
  const { buildings } = await host.call("bed_set_up_building", { centreId: centre.id, name: "一号楼", floors: ["一楼"] });
  const { wards } = await host.call("bed_set_up_ward", { centreId: centre.id, name: "照护区" });
  const beds: string[] = [];
  for (let room = 0; room * A_ROOM < BEDS; room += 1) {
    const house = await host.call("bed_set_up_room", {
      details: {
        floorId: buildings[0]?.floors[0]?.id ?? "",
        wardId: wards[0]?.id ?? "",
        name: String(100 + room),
        sexRule: "any",
        capacity: A_ROOM,
        planColumn: null,
        planRow: null,
        features: [],
      },
      beds: Array.from({ length: A_ROOM }, (_, place) => ({
        label: String(place + 1),
        kind: "ordinary" as const,
        nursingFromOn: null,
        nursingUntilOn: null,
        nursingBasis: "",
        inServiceFromOn: "2025-01-01",
        inServiceUntilOn: null,
        monthlyFen: null,
      })),
    });
    beds.push(...(house.rooms.at(-1)?.beds.map(({ id }) => id) ?? []));
  }
  // Of five beds four are lain in, each by two people one after the other; every third of these is away for a week.
  for (const [place, bedId] of beds.entries()) {
    if (place % 5 === 4) {
      continue;
    }
    const came = async (name: string, ago: number) => {
      const elder = await register(host, { name });
      const at = { at: daysAgo(ago), lateReason: "补录" };
      return host.call("stay_admit", { elderId: elder.id, centreId: centre.id, bedId, terms: TERMS, riskCheck: null, ...at });
    };
    const first = await came(`甲${place}`, 85 - (place % 9));
    await host.call("stay_discharge", { admissionId: first.id, reason: "home", at: daysAgo(50 - (place % 9)), lateReason: "补录" });
    await host.call("bed_clean", { bedId });
    const second = await came(`乙${place}`, 40 - (place % 9));
    if (place % 3 === 0) {
      await host.call("leave_start", { admissionId: second.id, kind: "hospital", holdsBed: true, at: daysAgo(20), lateReason: "补录" });
      await host.call("leave_return", { admissionId: second.id, at: daysAgo(13), lateReason: "补录" });
    }
  }

  const { page, t } = await openDesk(host, { at: "/beds/timeline", centreId: centre.id });
  const grid = page.getByRole("application", { name: t("beds.timeline.grid") });
  await grid.waitFor();
  await page.locator("[data-row]").first().waitFor();
  const measure = (down: number, right: number) =>
    grid.evaluate(
      (shown, [frames, byDown, byRight]) =>
        new Promise<{ frames: number; median: number; p95: number; longest: number; over50: number; longTasks: number; nodes: number }>(
          (resolve) => {
            const times: number[] = [];
            let longTasks = 0;
            let nodes = 0;
            const watching = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
            watching.observe({ type: "longtask" });
            shown.scrollTo({ top: 0, left: 0 });
            let last = performance.now();
            const step = (now: number) => {
              times.push(now - last);
              last = now;
              nodes = Math.max(nodes, shown.querySelectorAll("*").length);
              if (times.length > frames) {
                watching.disconnect();
                const sorted = times.slice(1).sort((one, other) => one - other);
                const part = (of: number) => Math.round((sorted[Math.floor(sorted.length * of)] ?? 0) * 10) / 10;
                resolve({
                  frames: sorted.length,
                  median: part(0.5),
                  p95: part(0.95),
                  longest: Math.round((sorted.at(-1) ?? 0) * 10) / 10,
                  over50: sorted.filter((time) => time > 50).length,
                  longTasks,
                  nodes,
                });
                return;
              }
              shown.scrollBy(byRight, byDown);
              requestAnimationFrame(step);
            };
            requestAnimationFrame(step);
          },
        ),
      [FRAMES, down, right] as const,
    );
  const measured = {
    beds: beds.length,
    days: 366,
    // About all beds from top to bottom, all days from left to right, and both at once.
    down: await measure(64, 0),
    right: await measure(0, 24),
    both: await measure(64, 24),
  };
  writeFileSync(outputPath("timeline.json"), `${JSON.stringify(measured)}\n`);
  // It did scroll, and only what is in sight was drawn.
  for (const way of [measured.down, measured.right, measured.both]) {
    expect(way.frames).toBe(FRAMES);
    expect(way.nodes).toBeLessThan(2_000);
  }
  expect(await grid.evaluate((shown) => shown.scrollTop)).toBeGreaterThan(BEDS * 20);
});
