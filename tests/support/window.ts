// The real window, driven on a display and a bus of its own.

import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished } from "vitest";
import { remote } from "webdriverio";

import { SystemDialogs } from "./dialogs";
import { expectNothingLeft, expectWritesInside } from "./outside";
import { DESK_PASSWORD, type Folder, NOW, newFolder, ourProgram, outputPath, systemProgram } from "./places";
import { Program, freePort } from "./programs";

export type Window = Awaited<ReturnType<typeof remote>>;

/** What the window manager of the tests closes a window by. */
const CLOSE_WINDOW = "ctrl+alt+x";

interface DesktopOptions {
  /** With a window manager. Without one windows lie where they are put, and nobody fills the screen for them. */
  isManaged?: boolean;
}

/** A display, a bus and a driver: what a desk is to a person. Windows are opened on it, one after the other. */
export class Desktop {
  readonly folder: Folder;
  readonly database: string;
  readonly #display: Program;
  readonly #manager: Program | null;
  readonly #driver: Program;
  readonly #port: number;
  readonly #environment: Record<string, string>;
  #open: Window | null = null;

  private constructor(
    folder: Folder,
    display: Program,
    manager: Program | null,
    driver: Program,
    port: number,
    environment: Record<string, string>,
  ) {
    this.folder = folder;
    this.database = join(folder.path, "kangning.db");
    this.#display = display;
    this.#manager = manager;
    this.#driver = driver;
    this.#port = port;
    this.#environment = environment;
  }

  static async start(now: string, { isManaged = false }: DesktopOptions = {}): Promise<Desktop> {
    const xvfb = systemProgram("Xvfb", "xvfb");
    const webdriver = systemProgram("WebKitWebDriver", "webkit2gtk-driver");
    const dbus = systemProgram("dbus-run-session", "dbus-daemon");
    const shell = systemProgram("sh", "dash");
    ourProgram("kangning-desktop");

    const folder = newFolder();
    const { display, number } = await startDisplay(xvfb, folder);
    const manager = isManaged
      ? new Program(systemProgram("cwm", "cwm"), [], folder, { DISPLAY: `:${number}` })
      : null;
    const port = await freePort();
    const environment = {
      DISPLAY: `:${number}`,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
      TAURI_AUTOMATION: "true",
      TAURI_WEBVIEW_AUTOMATION: "true",
      KANGNING_TEST_NOW: now,
      KANGNING_TEST_PASSWORD: DESK_PASSWORD,
      KANGNING_DB: `sqlite:${join(folder.path, "kangning.db")}`,
    };
    const driver = new Program(
      dbus,
      ["--", shell, "-c", 'echo "bus $DBUS_SESSION_BUS_ADDRESS"; exec "$@"', "sh", webdriver, "--host=127.0.0.1", `--port=${port}`],
      folder,
      environment,
    );
    const [, bus = ""] = await driver.line(/^bus (.+)$/);
    await isListening(port, driver);
    return new Desktop(folder, display, manager, driver, port, { ...environment, DBUS_SESSION_BUS_ADDRESS: bus });
  }

  /** Starts the program and drives its window. */
  async open(): Promise<Window> {
    const binary = ourProgram("kangning-desktop");
    const options = { binary, args: [] };
    this.#open = await remote({
      hostname: "127.0.0.1",
      port: this.#port,
      logLevel: "error",
      waitforTimeout: 20_000,
      waitforInterval: 50,
      capabilities: {
        // Without a browser's name: the driver would look for that browser.
        alwaysMatch: { "webkitgtk:browserOptions": options, "wdio:enforceWebDriverClassic": true },
        firstMatch: [{}],
      } as never,
    });
    return this.#open;
  }

  /** Ends the program, and waits until it is gone: a second start would only wake the first. */
  async close(): Promise<void> {
    const processes = this.#processes();
    await this.#open?.deleteSession();
    this.#open = null;
    await areGone(processes);
  }

  /** Closes the window as a person does, by the window manager: the program has the time to keep what it keeps. */
  async closeWindow(): Promise<void> {
    const processes = this.#processes();
    const dialogs = this.dialogs();
    const [window = ""] = await dialogs.windows();
    await dialogs.press(window, CLOSE_WINDOW);
    await areGone(processes);
    expect(processes.filter(isAlive), "the program ends with its window").toEqual([]);
    // The driver has lost whom it drove, and says so.
    await this.#open?.deleteSession().catch(() => undefined);
    this.#open = null;
  }

  /** The processes of the window at this desk. */
  #processes(): string[] {
    return readdirSync("/proc").filter((entry) => {
      try {
        // The kernel keeps fifteen characters of a name.
        const isOurs = readFileSync(`/proc/${entry}/comm`, "utf8").startsWith("kangning-deskto");
        return isOurs && readFileSync(`/proc/${entry}/environ`, "utf8").includes(this.folder.path);
      } catch {
        return false;
      }
    });
  }

  /** Starts the program once more beside the window, at the same desk. */
  startAgain(): Program {
    return new Program(ourProgram("kangning-desktop"), [], this.folder, this.#environment);
  }

  /** The dialogs of the system on this display. */
  dialogs(): SystemDialogs {
    return new SystemDialogs(this.folder, this.#environment);
  }

  /** What the window shows, where there is one. */
  async picture(path: string): Promise<void> {
    await this.#open?.saveScreenshot(path);
  }

  async end(): Promise<void> {
    expectWritesInside(this.#driver, this.folder);
    await this.close().catch(() => undefined);
    await this.#driver.end();
    await this.#manager?.end();
    await this.#display.end();
    expectNothingLeft(this.folder);
    rmSync(this.folder.path, { recursive: true, force: true });
  }
}

async function areGone(processes: readonly string[]): Promise<void> {
  const until = performance.now() + 10_000;
  while (processes.some(isAlive) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What has ended and was not asked for its end by its parent has one thread left, and holds nothing any more. */
function isAlive(process: string): boolean {
  try {
    const hasEnded = /^State:\s+Z/m.test(readFileSync(`/proc/${process}/status`, "utf8"));
    return !hasEnded || readdirSync(`/proc/${process}/task`).length > 1;
  } catch {
    return false;
  }
}

/** A desktop for one test, at this instant. */
export async function startDesktop(now = NOW, options: DesktopOptions = {}): Promise<Desktop> {
  const desktop = await Desktop.start(now, options);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") {
      await desktop.picture(outputPath("failed", `${task.name}.png`));
    }
    await desktop.end();
  });
  return desktop;
}

/** A display that nobody has yet. */
async function startDisplay(xvfb: string, folder: Folder): Promise<{ display: Program; number: string }> {
  // The server itself looks for a free number and says which, on the file handle it is told.
  const display = new Program(
    xvfb,
    ["-displayfd", "1", "-nolisten", "tcp", "-ac", "-screen", "0", "1920x1080x24"],
    folder,
  );
  const [number = ""] = await display.line(/^\d+$/);
  return { display, number };
}

async function isListening(port: number, driver: Program): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/status`).then(
          (response) => response.ok,
          () => false,
        ),
      { timeout: 10_000, interval: 50, message: `the driver listens; it said: ${driver.said}` },
    )
    .toBe(true);
}

