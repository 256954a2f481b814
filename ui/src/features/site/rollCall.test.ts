import { expect, test } from "vitest";

import { atOpening, noRollCall, withTick } from "./rollCall";

const TEN = "2026-11-23T02:00:00Z";
const LATER = "2026-11-23T02:05:00Z";
const at = Date.parse(TEN);
const MINUTE = 60_000;

test("a roll call began with its first tick and ends with its last one taken away", () => {
  const one = withTick(noRollCall, "li", true, TEN, at);
  const two = withTick(one, "chen", true, LATER, at + 5 * MINUTE);
  expect(two).toEqual({ counted: new Set(["li", "chen"]), beganAt: TEN, lastAt: at + 5 * MINUTE });
  const less = withTick(two, "li", false, LATER, at + 6 * MINUTE);
  expect(less).toEqual({ counted: new Set(["chen"]), beganAt: TEN, lastAt: at + 6 * MINUTE });
  expect(withTick(less, "chen", false, LATER, at + 7 * MINUTE)).toBe(noRollCall);
});

test.each([
  { minutes: 0, stands: true },
  { minutes: 30, stands: true },
  { minutes: 31, stands: false },
  { minutes: 240, stands: false },
])("opened $minutes minutes after the last tick, it stands: $stands", ({ minutes, stands }) => {
  const begun = withTick(noRollCall, "li", true, TEN, at);
  // The time counts from the last tick, not from the first.
  const kept = withTick(begun, "chen", true, LATER, at + 20 * MINUTE);
  expect(atOpening(kept, at + (20 + minutes) * MINUTE)).toBe(stands ? kept : noRollCall);
});
