import { expect, test } from "vitest";

import { nextAgreedDay } from "./absentFrom";

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
