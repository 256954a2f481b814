// Lists that go out as they are shown.

import type { Download, Page } from "playwright-core";

import type { Words } from "./words";

export async function textOf(file: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) {
    chunks.push(Buffer.from(chunk as Uint8Array));
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Takes the list with this title out as text: what the file is called, and its lines. */
export async function exported(page: Page, t: Words, title: string): Promise<{ name: string; lines: string[] }> {
  await page.getByRole("button", { name: t("list.exportOf", { title }), exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: t("list.csv") }).click(),
  ]);
  return { name: file.suggestedFilename(), lines: (await textOf(file)).trim().split("\r\n") };
}
