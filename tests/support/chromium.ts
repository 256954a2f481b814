// A desk in a browser: one page on a devhost, watched.

import { rmSync } from "node:fs";

import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";

import { Devhost } from "./devhost";
import { expectNothingLeft, expectWritesInside } from "./outside";
import { type Folder, newFolder, outputPath, systemProgram } from "./places";
import { type Language, type Words, wordsIn } from "./words";

const PREFERENCES = "kangning.preferences";

let started: Promise<Browser> | null = null;
let profile: Folder | null = null;

/** One browser for a file. */
export function browser(): Promise<Browser> {
  started ??= launch();
  return started;
}

async function launch(): Promise<Browser> {
  const executablePath = systemProgram("chromium", "chromium");
  const folder = newFolder();
  const launched = await chromium.launch({
    executablePath,
    env: folder.environment,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  profile = folder;
  return launched;
}

afterAll(async () => {
  await (await started)?.close();
  started = null;
  if (profile !== null) {
    expectNothingLeft(profile);
    rmSync(profile.path, { recursive: true, force: true });
  }
});

/** A devhost for one test: empty, or with the demonstration district. */
export async function startHost(what: "empty" | "demonstration"): Promise<Devhost> {
  const host = await Devhost.start(inject("screens"), what === "empty" ? undefined : inject("demonstration"));
  onTestFinished(() => endHost(host));
  return host;
}

/** Ends it, and looks at what it left. */
export async function endHost(host: Devhost): Promise<void> {
  expectWritesInside(host.program, host.folder);
  await host.end();
  expectNothingLeft(host.folder);
  const remarks = host.program.said.split("\n").slice(1);
  // Slowness under load is no fault.
  expect(remarks.filter((line) => line !== "" && !line.includes("slow")), "what the core warned of").toEqual([]);
  rmSync(host.folder.path, { recursive: true, force: true });
}

export interface DeskOptions {
  language?: Language;
  theme?: "light" | "dark" | "system";
  textSize?: "normal" | "large";
  centreId?: string;
  viewport?: { width: number; height: number };
  /** The page to open, behind the `#`. */
  at?: string;
}

/** A page and what one needs to say about it. */
export interface Desk {
  page: Page;
  host: Devhost;
  /** The words in the language it started with. */
  t: Words;
  /** Commands that the core refuses in this test on purpose. */
  refusals: Set<string>;
  close: () => Promise<void>;
}

/** Opens a desk. Whatever goes wrong behind the page fails the test: errors in the console, failed requests. */
export async function openDesk(host: Devhost, options: DeskOptions = {}): Promise<Desk> {
  const desk = await openLastingDesk(host, options);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") {
      await desk.page.screenshot({ path: outputPath("failed", `${task.name}.png`) });
    }
    await desk.close();
  });
  return desk;
}

/** The same for several tests of a file, which close it themselves. */
export async function openLastingDesk(host: Devhost, options: DeskOptions = {}): Promise<Desk> {
  const { language = "zh-CN", theme = "system", textSize = "normal", centreId = null } = options;
  const context = await (
    await browser()
  ).newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    // A desk whose clock stands in another zone, where it is still yesterday: the screens must not care.
    timezoneId: "America/Los_Angeles",
    colorScheme: "light",
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(20_000);
  // Only where nothing is kept yet: what a test chooses on the screen must outlive a reload.
  await context.addInitScript(
    ([key, value]) => {
      if (key !== undefined && value !== undefined && location.protocol === "http:" && localStorage.getItem(key) === null) {
        localStorage.setItem(key, value);
      }
    },
    [PREFERENCES, JSON.stringify({ language, theme, textSize, centreId })],
  );
  const refusals = new Set<string>();
  const page = await context.newPage();
  const troubles = watch(context, page, refusals);
  await page.goto(`${host.url}/${options.at === undefined ? "" : `#${options.at}`}`);
  return {
    page,
    host,
    t: wordsIn(language),
    refusals,
    close: async () => {
      const found = [...troubles];
      await context.close();
      expect(found, "troubles behind the page").toEqual([]);
    },
  };
}

function watch(context: BrowserContext, page: Page, refusals: Set<string>): string[] {
  const troubles: string[] = [];
  const isMeant = (url: string) => [...refusals].some((name) => url.endsWith(`/rpc/${name}`));
  page.on("console", (message) => {
    // The browser reports a refused command as a failed resource; `response` below looks at those.
    if (message.type() === "error" && !message.location().url.includes("/rpc/")) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) => {
    const failure = request.failure()?.errorText ?? "";
    // A reload or another page takes down what was still being fetched for the page before.
    if (failure !== "net::ERR_ABORTED") {
      troubles.push(`request: ${request.url()} ${failure}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !isMeant(response.url())) {
      troubles.push(`answer: ${response.url()} ${response.status()}`);
    }
  });
  context.on("request", (request) => {
    if (!request.url().startsWith(new URL(page.url() === "about:blank" ? request.url() : page.url()).origin)) {
      troubles.push(`left the machine: ${request.url()}`);
    }
  });
  return troubles;
}
