import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, test } from "vitest";

import { Devhost, copyDatabase } from "../support/devhost";
import { outputPath } from "../support/places";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
const CHECK_INS = Number(process.env["CHECK_INS"] ?? 120);
/** Registered in the one centre; about three quarters of them are expected on a weekday. */
const PEOPLE = Number(process.env["PEOPLE"] ?? 320);

interface Timing {
  /** From the click to the picture that shows the elder as here, milliseconds. */
  painted: number[];
  /** From the click until the page says so, before it is drawn. */
  turned: number[];
}

// Not a test of speed: it measures and keeps the numbers.
test("from_the_click_to_the_painted_check_in", async () => {
  // One large centre, filled the evening before: in the morning everybody is still to come.
  const desktop = await startDesktop("2026-11-23T23:40:00Z");
  const host = await Devhost.start(inject("screens"));
  await host.call("demo_fill", { seed: 1, centres: 1, elders: PEOPLE, days: 3 });
  await host.end();
  copyDatabase(join(host.folder.path, "kangning.db"), desktop.database);
  rmSync(host.folder.path, { recursive: true, force: true });

  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));
  await page.window.$("[data-elder]").waitForExist();

  await page.window.setTimeout({ script: 240_000 });
  const timing = JSON.parse(
    await page.window.executeAsync(
      (wanted: number, done: (timing: string) => void) => {
        const painted: number[] = [];
        const turned: number[] = [];
        let looked = 0;
        const next = () => {
          const card = document.querySelector("[data-elder]:not([data-tone=here]):has(button + button)");
          const button = card?.querySelector<HTMLButtonElement>("button + button");
          const elder = card?.getAttribute("data-elder");
          if (painted.length >= wanted || looked > 600) {
            done(JSON.stringify({ painted, turned }));
            return;
          }
          if (!button || !elder || button.disabled) {
            // Below what is drawn: as far down as one scrolls.
            looked += 1;
            document.querySelector("[data-elder]")?.closest("[class*=scroll]")?.scrollBy(0, 60);
            requestAnimationFrame(next);
            return;
          }
          looked = 0;
          let began = 0;
          const look = () => {
            const now = document.querySelector(`[data-elder="${elder}"]`);
            if (now?.getAttribute("data-tone") === "here") {
              watching.disconnect();
              turned.push(performance.now() - began);
              requestAnimationFrame(() => {
                // A task after the frame: the picture stands.
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                  painted.push(performance.now() - began);
                  // As reception does it: one after the other, not while the last notice still moves.
                  setTimeout(next, 700);
                };
                channel.port2.postMessage(null);
              });
            }
          };
          const watching = new MutationObserver(look);
          watching.observe(document.body, { subtree: true, childList: true, attributes: true });
          began = performance.now();
          button.click();
        };
        next();
      },
      CHECK_INS,
    ),
  ) as Timing;

  expect(timing.painted.length, "check-ins").toBeGreaterThanOrEqual(Math.min(100, CHECK_INS));
  const at = (times: number[], share: number) => {
    const sorted = times.toSorted((one, other) => one - other);
    return Number((sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1));
  };
  const { painted, turned } = timing;
  const result = {
    checkIns: painted.length,
    people: PEOPLE,
    turnedP50Ms: at(turned, 0.5),
    turnedP95Ms: at(turned, 0.95),
    paintedP50Ms: at(painted, 0.5),
    paintedP95Ms: at(painted, 0.95),
  };
  // The script that runs this prints the file as its last line.
  writeFileSync(outputPath("click.json"), `${JSON.stringify(result)}\n`);
});
