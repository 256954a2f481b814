import { execFileSync } from "node:child_process";

import { expect, inject, test } from "vitest";

import { copyDatabase } from "../support/devhost";
import { systemProgram } from "../support/places";
import { startDesktop } from "../support/window";
import { WindowPage } from "../support/windowPage";
import { wordsIn } from "../support/words";

const t = wordsIn("zh-CN");

test("a_database_newer_than_the_program_is_said_in_words_and_left_alone", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const sqlite = systemProgram("sqlite3", "sqlite3");
  const ask = (sql: string) => execFileSync(sqlite, [desktop.database, sql], { encoding: "utf8" }).trim();
  const known = Number(ask("SELECT max(version) FROM _sqlx_migrations"));
  ask(
    `INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
     SELECT 9999, 'of a later program', 1, checksum, 0 FROM _sqlx_migrations WHERE version = ${known}`,
  );
  const elders = ask("SELECT count(*) FROM elder");

  const page = new WindowPage(await desktop.open());
  await page.says(t("shell.notReached"));
  await page.says(t("refusal.database_newer", { step: 9999, known }));
  // Trying again says the same; the window lives.
  await page.press(t("shell.again"));
  await page.says(t("refusal.database_newer", { step: 9999, known }));
  expect(ask("SELECT count(*) FROM elder")).toBe(elders);
  expect(ask("SELECT max(version) FROM _sqlx_migrations")).toBe("9999");
});

test("a_second_start_ends_itself_and_leaves_the_first_window_to_work_with", async () => {
  const desktop = await startDesktop();
  copyDatabase(inject("demonstration"), desktop.database);
  const page = new WindowPage(await desktop.open());
  await page.heading(t("board.title"));

  const second = desktop.startAgain();
  const late = new Promise((resolve) => setTimeout(resolve, 15_000, "still runs"));
  expect(await Promise.race([second.ended, late])).toBe(0);
  await second.end();

  expect(await page.window.getWindowHandles()).toHaveLength(1);
  expect(await page.window.execute(() => document.visibilityState)).toBe("visible");
  await page.press(t("nav.elders"));
  await page.heading(t("elders.title"));
});
