// The attendance board as a test reads and works it.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

import type { Counts } from "../../ui/src/ipc/generated";
import type { Desk } from "./chromium";
import type { Words } from "./words";

type Part = Exclude<keyof Counts, "late">;
const parts: readonly Part[] = ["expected", "extra", "here", "gone", "absent", "notArrived"];

export class BoardPage {
  readonly page: Page;
  readonly t: Words;
  readonly search: Locator;
  readonly panel: Locator;

  constructor({ page, t }: Pick<Desk, "page" | "t">) {
    this.page = page;
    this.t = t;
    this.search = page.getByRole("searchbox", { name: t("board.search") });
    this.panel = page.getByRole("region", { name: t("panel.title") });
  }

  async isShown(): Promise<void> {
    await this.page.getByRole("heading", { level: 1, name: this.t("board.title") }).waitFor();
    await this.search.waitFor();
  }

  card(name: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: name });
  }

  /** Waits until the card of somebody says this. */
  async says(name: string, words: string): Promise<void> {
    await this.card(name).filter({ hasText: words }).waitFor();
  }

  /** Checks somebody out in the panel, collected by the first of those who may. */
  async sendHome(name: string): Promise<void> {
    await this.card(name).getByRole("button").first().click();
    const question = this.panel.getByRole("group", { name: this.t("panel.collectedBy") });
    await question.getByRole("button").filter({ hasNotText: this.t("board.leftAlone") }).first().click();
    await this.panel.getByRole("button", { name: this.t("board.checkOut") }).click();
  }

  async counts(): Promise<Record<Part, number>> {
    const group = this.page.getByRole("group", { name: this.t("board.counts") });
    const read = await Promise.all(
      parts.map(async (part) => [part, Number(await group.locator(`[data-part=${part}] strong`).innerText())]),
    );
    return Object.fromEntries(read) as Record<Part, number>;
  }

  async countsBecome(wanted: Record<Part, number>): Promise<void> {
    await expect.poll(() => this.counts(), { timeout: 5_000, interval: 30 }).toEqual(wanted);
  }

  /** From now on, every drawing of the counts is added up. Answers those that did not. */
  async watchSums(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const wrong: string[] = [];
      Reflect.set(window, "wrongSums", wrong);
      const add = () => {
        const figure = (part: string) => Number(document.querySelector(`[data-part=${part}] strong`)?.textContent);
        const left = figure("expected") + figure("extra");
        const right = figure("here") + figure("gone") + figure("absent") + figure("notArrived");
        if (left !== right) {
          wrong.push(`${left} ≠ ${right}`);
        }
      };
      new MutationObserver(add).observe(document.body, { subtree: true, childList: true, characterData: true });
      add();
    });
    return () => this.page.evaluate(() => Reflect.get(window, "wrongSums") as string[]);
  }

  /** The notice with the way back. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole("alert").filter({ hasText: words });
  }
}
