// Starting programs, and ending them whatever happens.

import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

import type { Folder } from "./places";

const running = new Set<Program>();

// A test that is stopped takes its programs along.
process.on("exit", () => {
  for (const program of running) {
    program.endNow();
  }
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => process.exit(1));
}

/** A started program with all it started itself. */
export class Program {
  readonly name: string;
  readonly child: ChildProcess;
  /** What it said on both outputs. */
  said = "";
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  #waiting: { pattern: RegExp; found: (match: RegExpExecArray) => void; gone: (error: Error) => void }[] = [];

  constructor(path: string, parameters: string[], folder: Folder, environment: Record<string, string> = {}) {
    this.name = path;
    const options: SpawnOptions = {
      cwd: folder.standing,
      env: { ...folder.environment, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      // Its own process group, so that what it started ends with it.
      detached: true,
    };
    this.child = spawn(path, parameters, options);
    running.add(this);
    this.ended = new Promise((resolve, reject) => {
      this.child.once("error", reject);
      this.child.once("exit", (code, signal) => resolve(code ?? signal));
    });
    this.ended
      .catch((error: unknown) => (this.said += String(error)))
      .finally(() => {
        for (const { gone, pattern } of this.#waiting.splice(0)) {
          gone(new Error(`${this.name} ended before it said ${pattern}:\n${this.said}`));
        }
      });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) {
        createInterface({ input: stream }).on("line", (line) => this.#hear(line));
      }
    }
  }

  #hear(line: string): void {
    this.said += `${line}\n`;
    for (const one of [...this.#waiting]) {
      const match = one.pattern.exec(line);
      if (match) {
        this.#waiting.splice(this.#waiting.indexOf(one), 1);
        one.found(match);
      }
    }
  }

  /** Waits for a line. */
  line(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((found, gone) => this.#waiting.push({ pattern, found, gone }));
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.child.pid !== undefined) {
      try {
        process.kill(-this.child.pid, signal);
      } catch {
        // It ended already.
      }
    }
  }

  endNow(): void {
    this.#signal("SIGKILL");
    running.delete(this);
  }

  /** Asks it to end, and makes it after a while. */
  async end(): Promise<void> {
    this.#signal("SIGTERM");
    const force = setTimeout(() => this.#signal("SIGKILL"), 5_000);
    await this.ended.catch(() => null);
    clearTimeout(force);
    this.endNow();
  }
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
