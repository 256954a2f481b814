// Where things are: the repository, the built programs, and the folder that a test may write to.

import { existsSync, mkdtempSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Monday, 10:42 in Shanghai: the morning rush is over, some are late. Every test starts at this instant. */
export const NOW = "2026-11-23T02:42:00Z";
export const TODAY = "2026-11-23";
/** Ends a kiosk at every desk of a test. */
export const DESK_PASSWORD = "出口";

/** Something without which a test cannot run. It fails then; it is never skipped. */
export class Lacking extends Error {}

/** Benchmarks measure what is shipped: `KANGNING_PROFILE=release`. */
const profile = process.env["KANGNING_PROFILE"] ?? "debug";

/** A program of ours, built. */
export function ourProgram(name: "kangning" | "kangning-devhost" | "kangning-desktop"): string {
  const path = join(repository, "target", name === "kangning-devhost" ? "debug" : profile, name);
  if (!existsSync(path)) {
    const build =
      name === "kangning-desktop"
        ? "npm --prefix ui run build && cargo build -p kangning-desktop --features custom-protocol"
        : `cargo build -p ${name === "kangning" ? "kangning-cli" : name}`;
    throw new Lacking(`target/${profile}/${name} is not built. Run: ${build}`);
  }
  return path;
}

/** The built screens. */
export function builtScreens(): string {
  const path = join(repository, "ui", "dist");
  if (!existsSync(join(path, "index.html"))) {
    throw new Lacking("ui/dist is not built. Run: npm --prefix ui install --no-save && npm --prefix ui run build");
  }
  return path;
}

/** A program of the operating system, by the package that brings it on Debian. */
export function systemProgram(name: string, debianPackage: string): string {
  const path = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new Lacking(`${name} is missing. On Debian: apt-get install ${debianPackage}`);
  }
  return path;
}

/** A fresh folder that holds everything a test writes. */
export interface Folder {
  path: string;
  /** Where started programs stand; they must leave nothing there. */
  standing: string;
  /** Where programs keep what they keep for a user. */
  home: string;
  /** For started programs: every place a program may think of lies inside the folder. */
  environment: Record<string, string>;
}

export function newFolder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "kangning-test-")));
  const inside = (name: string) => {
    const folder = join(path, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  };
  const home = inside("home");
  return {
    path,
    standing: inside("standing"),
    home,
    environment: {
      PATH: process.env["PATH"] ?? "",
      LANG: "C.UTF-8",
      HOME: home,
      TMPDIR: inside("tmp"),
      XDG_DATA_HOME: inside("data"),
      XDG_CONFIG_HOME: inside("config"),
      XDG_CACHE_HOME: inside("cache"),
      XDG_STATE_HOME: inside("state"),
      XDG_RUNTIME_DIR: inside("runtime"),
    },
  };
}

/** A file for a person to look at: what stood on the screen when a test failed, what was measured. Not kept in git. */
export function outputPath(...parts: string[]): string {
  const path = join(repository, "tests", "output", ...parts);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
