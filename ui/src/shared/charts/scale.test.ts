import { expect, test } from "vitest";

import type { ShownChart } from "../../ipc/generated";
import { axisSteps, baseOf, namedEvery, rangeText, valueText } from "./scale";

const chart = (some: Partial<ShownChart>): ShownChart => ({
  title: "",
  about: "",
  form: "bars",
  unit: "",
  isPercent: false,
  decimals: 0,
  categories: ["1", "2"],
  series: [
    { name: "a", part: "here", values: [3, 4] },
    { name: "b", part: "held", values: [1, null] },
  ],
  target: null,
  band: null,
  heightMm: 40,
  top: 120,
  ...some,
});

test("values are written as on paper", () => {
  expect(valueText(chart({}), 1234)).toBe("1,234");
  expect(valueText(chart({ isPercent: true, decimals: 1 }), 0.8513)).toBe("85.1%");
  expect(valueText(chart({ isPercent: true }), 0.6)).toBe("60%");
});

test("a range is said from its least to its most, or by the one side that it has", () => {
  const band = { name: "range", least: [0.8, 0.8, null, null], most: [1.2, null, 1, null] };
  const said = (place: number) => rangeText(chart({ isPercent: true, band }), place);
  expect([0, 1, 2, 3].map(said)).toEqual(["80% – 120%", "≥ 80%", "≤ 100%", null]);
  expect(rangeText(chart({}), 0)).toBeNull();
});

test("the axis has whole numbers where people are counted", () => {
  expect(axisSteps(chart({ top: 120 }))).toEqual([0, 30, 60, 90, 120]);
  expect(axisSteps(chart({ top: 3 }))).toEqual([0, 1, 2, 3]);
});

test("a stacked bar begins where the ones below it end", () => {
  expect(baseOf(chart({}), 1, 0)).toBe(3);
  expect(baseOf(chart({}), 0, 1)).toBe(0);
});

test("names below the axis do not run into each other", () => {
  expect(namedEvery(["1", "31"], 40)).toBe(1);
  expect(namedEvery(["2026年11月"], 20)).toBeGreaterThan(2);
});
