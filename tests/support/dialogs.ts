// The dialogs of the system, which the driver of the web view does not see: found on the display, typed to as a person
// types.

import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect } from "vitest";

import { type Folder, systemProgram } from "./places";
import { Program } from "./programs";

const run = promisify(execFile);

/** How long a dialog may take to come or go on a busy machine. */
const PATIENCE = { timeout: 20_000, interval: 100 };

export class SystemDialogs {
  readonly #folder: Folder;
  readonly #environment: Record<string, string>;
  readonly #xdotool = systemProgram("xdotool", "xdotool");
  readonly #xclip = systemProgram("xclip", "xclip");

  constructor(folder: Folder, environment: Record<string, string>) {
    this.#folder = folder;
    this.#environment = environment;
  }

  async #xdo(...words: string[]): Promise<string> {
    const env = { ...this.#folder.environment, ...this.#environment };
    const { stdout } = await run(this.#xdotool, words, { cwd: this.#folder.standing, env });
    return stdout.trim();
  }

  /** The windows of the program that are to be seen now, its own and its dialogs. */
  async windows(): Promise<string[]> {
    // It says with its exit code that it found none.
    const found = await this.#xdo("search", "--onlyvisible", "--class", "kangning").catch(() => "");
    return found.split("\n").filter((id) => id !== "");
  }

  /** Waits for a window that was not there before. */
  async opened(before: readonly string[]): Promise<string> {
    let found: string | undefined;
    await expect
      .poll(
        async () => {
          found = (await this.windows()).find((id) => !before.includes(id));
          return found;
        },
        { ...PATIENCE, message: "a dialog opens" },
      )
      .toBeDefined();
    return found ?? "";
  }

  async title(id: string): Promise<string> {
    return await this.#xdo("getwindowname", id);
  }

  /** Presses keys until the dialog is gone: the first ones may come before it listens. */
  async closedBy(id: string, key: string): Promise<void> {
    await expect
      .poll(
        async () => {
          if ((await this.windows()).includes(id)) {
            await this.press(id, key);
          }
          return await this.windows();
        },
        { ...PATIENCE, interval: 500, message: `the dialog closes when ${key} is pressed` },
      )
      .not.toContain(id);
  }

  /** Keys that are held together, as xdotool names them: `ctrl+a`. */
  async press(id: string, ...keys: string[]): Promise<void> {
    // Without a window manager nobody gives the focus to a new window.
    await this.#xdo("windowfocus", "--sync", id, "key", "--clearmodifiers", ...keys);
  }

  /** Puts a text in place of what stands in the field that has the focus. Any script can be pasted, not any typed. */
  async paste(id: string, text: string): Promise<void> {
    const file = join(this.#folder.path, "pasted.txt");
    writeFileSync(file, text);
    // It ends by itself once the text was taken.
    const clipboard = new Program(
      this.#xclip,
      ["-quiet", "-loops", "1", "-selection", "clipboard", "-in", file],
      this.#folder,
      this.#environment,
    );
    try {
      await expect
        .poll(
          async () => {
            await this.press(id, "ctrl+a", "ctrl+v");
            return await Promise.race([clipboard.ended.then(() => "taken"), pause()]);
          },
          { ...PATIENCE, message: "the dialog takes the text" },
        )
        .toBe("taken");
    } finally {
      await clipboard.end();
    }
  }
}

const pause = () => new Promise<string>((resolve) => setTimeout(() => resolve("waiting"), 500));
