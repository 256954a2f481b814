import { expect, test } from "vitest";

import { fenOf, yuan } from "./money";

test("money is written in yuan and typed in yuan", () => {
  expect([0, 5, 1100, 1_234_567, -250].map(yuan)).toEqual([
    "¥0.00",
    "¥0.05",
    "¥11.00",
    "¥12,345.67",
    "-¥2.50",
  ]);
  expect([11, 0.05, 2.675, ""].map(fenOf)).toEqual([1100, 5, 268, null]);
});
