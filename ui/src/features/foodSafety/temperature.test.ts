import { expect, test } from "vitest";

import { instantAt } from "./instant";
import { celsiusWords, readCelsius } from "./temperature";

test("a temperature is understood however it is typed", () => {
  const cases: [string, number | null][] = [
    ["72", 720],
    ["72.5", 725],
    ["72,5℃", 725],
    ["７２。５", 725],
    ["-18", -180],
    ["−18.5", -185],
    ["700", 7000],
    ["", null],
    ["warm", null],
    ["7.25", null],
  ];
  for (const [typed, tenths] of cases) {
    expect(readCelsius(typed), typed).toBe(tenths);
  }
});

test("a temperature is written with its unit", () => {
  expect([720, 725, -185].map(celsiusWords)).toEqual(["72 ℃", "72.5 ℃", "−18.5 ℃"]);
});

test("a time on the kitchen's clock is an instant", () => {
  expect(instantAt("Asia/Shanghai", "2026-11-23", "08:30:00")).toBe("2026-11-23T00:30:00.000Z");
  expect(instantAt("Europe/Berlin", "2026-07-01", "08:30:00")).toBe("2026-07-01T06:30:00.000Z");
});
