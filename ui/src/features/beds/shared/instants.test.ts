import { expect, test } from "vitest";

import { instantOf, wallOf } from "./instants";

test.each([
  ["Asia/Shanghai", "2026-11-23", "10:40:00", "2026-11-23T02:40:00.000Z"],
  ["Asia/Shanghai", "2028-02-29", "00:00:00", "2028-02-28T16:00:00.000Z"],
  ["Europe/Berlin", "2026-07-01", "00:30:00", "2026-06-30T22:30:00.000Z"],
  ["Europe/Berlin", "2026-12-31", "23:59:59", "2026-12-31T22:59:59.000Z"],
])("%s %s %s", (zone, day, time, instant) => {
  expect(instantOf(zone, day, time)).toBe(instant);
});

test.each([
  ["Asia/Shanghai", "2026-11-22T16:00:00Z", "2026-11-23", "00:00:00"],
  ["Asia/Shanghai", "2028-02-29T15:59:59Z", "2028-02-29", "23:59:00"],
  ["Europe/Berlin", "2026-06-30T22:30:00Z", "2026-07-01", "00:30:00"],
])("the wall clock of %s at %s", (zone, instant, on, time) => {
  expect(wallOf(zone, instant)).toEqual({ on, time });
});
