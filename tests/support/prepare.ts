// Once for a run: the screens as they are now, and a database with the demonstration district, to copy from.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { Devhost } from "./devhost";
import { builtScreens, newFolder } from "./places";

declare module "vitest" {
  interface ProvidedContext {
    /** A copy, so that a build in the middle of a run does not pull the screens away. */
    screens: string;
    /** A database file with the demonstration district. */
    demonstration: string;
  }
}

export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = newFolder();
  const screens = join(folder.path, "screens");
  cpSync(builtScreens(), screens, { recursive: true });

  const host = await Devhost.start(screens);
  await host.call("demo_fill", { seed: 1, centres: 3, elders: 120, days: 21 });
  await host.end();

  project.provide("screens", screens);
  project.provide("demonstration", join(host.folder.path, "kangning.db"));
  return () => {
    for (const { path } of [folder, host.folder]) {
      rmSync(path, { recursive: true, force: true });
    }
  };
}
