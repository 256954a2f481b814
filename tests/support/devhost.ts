// The core behind loopback, each with a database of its own.

import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

import type { Commands, Error as Refusal } from "../../ui/src/ipc/generated";
import { DESK_PASSWORD, NOW, type Folder, newFolder, ourProgram } from "./places";
import { Program } from "./programs";

/** A refusal of the core, thrown. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message}`);
    this.refusal = refusal;
  }
}

export class Devhost {
  readonly folder: Folder;
  readonly url: string;
  readonly program: Program;

  private constructor(folder: Folder, url: string, program: Program) {
    this.folder = folder;
    this.url = url;
    this.program = program;
  }

  static async start(screens: string, database?: string): Promise<Devhost> {
    const folder = newFolder();
    const file = join(folder.path, "kangning.db");
    if (database !== undefined) {
      copyDatabase(database, file);
    }
    const program = new Program(
      ourProgram("kangning-devhost"),
      ["serve", "--db", `sqlite:${file}`, "--port", "0", "--ui", screens, "--now", NOW, "--desk-password", DESK_PASSWORD],
      folder,
    );
    const [, url = ""] = await program.line(/^listening on (http:\/\/127\.0\.0\.1:\d+)$/);
    return new Devhost(folder, url, program);
  }

  /** Runs a command, as another desk would. */
  async call<N extends keyof Commands>(
    name: N,
    // What is left out takes the value that the core has for it.
    commandArguments: Partial<Commands[N]["arguments"]>,
  ): Promise<Commands[N]["answer"]> {
    const response = await fetch(`${this.url}/rpc/${name}`, {
      method: "POST",
      body: JSON.stringify(commandArguments),
    });
    const answer: unknown = await response.json();
    if (!response.ok) {
      throw new Refused(answer as Refusal);
    }
    return answer as Commands[N]["answer"];
  }

  end(): Promise<void> {
    return this.program.end();
  }
}

/** A database file with what is not yet merged into it. */
export function copyDatabase(from: string, to: string): void {
  for (const part of ["", "-wal"]) {
    if (existsSync(from + part)) {
      copyFileSync(from + part, to + part);
    }
  }
}
