import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { inject, test } from "vitest";

import { Devhost, copyDatabase } from "../support/devhost";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");
const STARTS = 7;

// Not a test of speed: it measures and says the numbers. Through the driver, whose own start is part of it.
test("from_the_start_to_a_board_that_can_be_used", async () => {
  const desktop = await startDesktop();
  const host = await Devhost.start(inject("screens"));
  await host.call("demo_fill", { seed: 1, centres: null, elders: null, days: null });
  await host.end();
  copyDatabase(join(host.folder.path, "kangning.db"), desktop.database);
  rmSync(host.folder.path, { recursive: true, force: true });

  const milliseconds: number[] = [];
  let memory = 0;
  for (let start = 0; start < STARTS; start += 1) {
    const began = performance.now();
    const page = new WindowPage(await desktop.open());
    await page.heading(t("board.title"));
    await page.window.$("[data-elder]").waitForExist();
    milliseconds.push(performance.now() - began);
    memory = Math.max(memory, residentMebibytes("kangning-deskto"));
    await desktop.close();
  }
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(JSON.stringify({ starts: STARTS, medianMs: Math.round(median), mainProcessMiB: Math.round(memory) }));
});

/** Resident memory of the process of this name; the kernel keeps fifteen characters of a name. */
function residentMebibytes(name: string): number {
  for (const entry of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(join("/proc", entry, "status"), "utf8");
      if (status.startsWith(`Name:\t${name}\n`)) {
        return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
      }
    } catch {
      // Ended while we looked.
    }
  }
  return 0;
}
