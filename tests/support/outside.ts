// Nothing is written outside a test's own folder.

import { readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { expect } from "vitest";

import type { Folder } from "./places";
import type { Program } from "./programs";

/** The places of this user in which an installed Kangning keeps its data: tests must not touch them. */
const kept = [".local/share", ".config", ".cache", ".local/state"].flatMap((place) =>
  ["org.kangning.desktop", "kangning", "Kangning"].map((name) => join(homedir(), place, name)),
);

function stamp(path: string): string {
  try {
    const { mtimeMs } = statSync(path);
    return `${path} ${mtimeMs} ${readdirSync(path, { recursive: true }).length}`;
  } catch {
    return `${path} is not there`;
  }
}

const before = kept.map(stamp);

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The files that the processes of a program's group have open for writing. */
function writtenBy(program: Program): string[] {
  const group = String(program.child.pid);
  return list("/proc")
    .filter((pid) => {
      try {
        // After the name in brackets: state, parent, group.
        const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
        return /^\d+$/.test(pid) && fields?.[2] === group;
      } catch {
        return false;
      }
    })
    .flatMap((pid) =>
      list(`/proc/${pid}/fd`).flatMap((fd) => {
        try {
          const path = readlinkSync(`/proc/${pid}/fd/${fd}`);
          const [, flags = "0"] = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, "utf8")) ?? [];
          return path.startsWith("/") && (Number.parseInt(flags, 8) & 3) !== 0 ? [path] : [];
        } catch {
          return [];
        }
      }),
    );
}

/** While the program still runs: every file it writes to lies in its folder. */
export function expectWritesInside(program: Program, folder: Folder): void {
  const elsewhere = writtenBy(program).filter(
    (path) =>
      !path.startsWith(`${folder.path}/`) && !/^\/(dev|proc|memfd:|SYSV|sys)/.test(path) && !path.endsWith(" (deleted)"),
  );
  expect(elsewhere, "files open for writing outside the test's own folder").toEqual([]);
}

/** When it ended: nothing was left where it stood, in its home, or where this user keeps real data. */
export function expectNothingLeft(folder: Folder): void {
  expect(list(folder.standing), "left in the working folder").toEqual([]);
  expect(
    list(folder.home).filter((name) => name !== ".cache" && name !== ".pki" && name !== ".config"),
    "left in the home folder, where only engines keep their own",
  ).toEqual([]);
  expect(kept.map(stamp), "the data of this user").toEqual(before);
}
