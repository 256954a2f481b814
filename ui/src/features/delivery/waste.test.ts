import { expect, test } from "vitest";

import { byMonth, percentLeft } from "./waste";

test("days_are_summed_by_month_in_their_order", () => {
  const sums = byMonth([
    { name: "2026-10-30", servedGrams: 1000, leftGrams: 100 },
    { name: "2026-10-31", servedGrams: 3000, leftGrams: 700 },
    { name: "2026-11-01", servedGrams: 500, leftGrams: 0 },
  ]);
  expect(sums).toEqual([
    { name: "2026-10", servedGrams: 4000, leftGrams: 800 },
    { name: "2026-11", servedGrams: 500, leftGrams: 0 },
  ]);
  expect(sums.map(percentLeft)).toEqual(["20.0%", "0.0%"]);
});
