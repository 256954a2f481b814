import { expect, test } from "vitest";

import { firstDayAgain } from "./absentFrom";

const MONDAY = "2026-11-23";

test.each([
  ["tomorrow", ["2026-11-23", "2026-11-24", "2026-11-25"], "2026-11-24"],
  ["what is agreed next, past closed days and pauses", ["2026-11-23", "2026-12-03"], "2026-12-03"],
  ["today is the last of them", ["2026-11-23"], "2026-11-23"],
  ["the days before are over", ["2026-11-20"], null],
  ["not expected before the absence is over", [], null],
] as const)("%s", (_, expected, day) => {
  expect(firstDayAgain(expected, MONDAY)).toBe(day);
});
