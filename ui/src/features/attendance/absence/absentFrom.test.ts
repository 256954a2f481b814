import { expect, test } from "vitest";

import { dayCare } from "../../../test/samples";
import { dayCareCentres, firstAbsentDay, nextAgreedDay } from "./absentFrom";

const MONDAY = "2026-11-23";
const onDays = (...weekdays: number[]) => ({
  centreId: "here",
  service: "day_care" as const,
  fromOn: "2026-01-01",
  untilOn: null as string | null,
  days: weekdays.map((weekday) => ({
    weekday,
    dayPart: "whole_day" as const,
    plannedArrival: "08:30:00",
  })),
});

test.each([
  ["Tuesday and Thursday", [onDays(2, 4)], "2026-11-24"],
  ["Mondays only: in a week", [onDays(1)], "2026-11-30"],
  ["begins later", [{ ...onDays(2, 4), fromOn: "2026-12-01" }], "2026-12-01"],
  ["over before the next day", [{ ...onDays(4), untilOn: "2026-11-26" }], null],
  ["at another centre", [{ ...onDays(2), centreId: "there" }], null],
  ["the earlier of two", [onDays(5), { ...onDays(3), fromOn: "2026-11-20" }], "2026-11-25"],
  ["nothing agreed", [], null],
] as const)("%s", (_, enrolments, day) => {
  expect(nextAgreedDay([...enrolments], "here", MONDAY)).toBe(day);
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

test("an absence said of an agreed day is of that day, unless the elder came on it", () => {
  const nobody = { enrolments: [dayCare], visits: [], hereAt: null };
  const here = { centreId: "centre-1", centreName: dayCare.centreName, since: "2026-11-23T00:30:00Z" };
  expect(firstAbsentDay(nobody, "centre-1", MONDAY)).toBe(MONDAY);
  expect(firstAbsentDay(nobody, "centre-1", "2026-11-24"), "the next Monday").toBe("2026-11-30");
  expect(firstAbsentDay({ ...nobody, hereAt: here }, "centre-1", MONDAY)).toBe("2026-11-30");
  const over = { ...dayCare, untilOn: "2026-11-24" };
  expect(firstAbsentDay({ ...nobody, enrolments: [over] }, "centre-1", "2026-11-24")).toBe("2026-11-24");
});
