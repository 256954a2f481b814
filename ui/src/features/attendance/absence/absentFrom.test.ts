import { expect, test } from "vitest";

import { dayCare } from "../../../test/samples";
import { dayCareCentres, firstDayAgain } from "./absentFrom";

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

test("the centres at which day care is agreed are named once each", () => {
  const there = { ...dayCare, id: "enrolment-2", centreId: "centre-2", centreName: "乙中心" };
  const enrolments = [
    dayCare,
    { ...dayCare, id: "enrolment-3", fromOn: "2026-12-01" },
    there,
    { ...there, centreId: "centre-3", untilOn: MONDAY },
    { ...there, centreId: "centre-4", service: "home_meal" as const },
  ];
  expect(dayCareCentres(enrolments, MONDAY).map(({ id }) => id)).toEqual(["centre-1", "centre-2"]);
});
