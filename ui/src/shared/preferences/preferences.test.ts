import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { prefer, storageKey } from "./preferences";

/** Runs the script that stands in the page before everything else. */
// oxlint-disable-next-line typescript/no-implied-eval -- it is our own file, run as the page runs it
const paintFirst = () => new Function(readFileSync("public/first-paint.js", "utf8"))();

test("what is chosen holds before the first paint of the next start", () => {
  prefer({ language: "en", theme: "dark", textSize: "large" });
  document.documentElement.removeAttribute("data-mantine-color-scheme");
  paintFirst();
  expect(document.documentElement.dataset["mantineColorScheme"]).toBe("dark");
  expect(document.documentElement.dataset["textSize"]).toBe("large");
  expect(document.documentElement.lang).toBe("en");
});

test("unreadable preferences cost a choice, never the start", () => {
  localStorage.setItem(storageKey, "{not json");
  paintFirst();
  expect(document.documentElement.dataset["mantineColorScheme"]).toBe("light");
});
