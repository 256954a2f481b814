import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { holidayKeys } from "./holidays";

test.each([
  ["元旦", ["holiday.new_year"]],
  ["春节", ["holiday.spring_festival"]],
  ["清明节", ["holiday.qingming"]],
  ["劳动节", ["holiday.labour_day"]],
  ["端午节", ["holiday.dragon_boat"]],
  ["中秋节", ["holiday.mid_autumn"]],
  ["国庆节", ["holiday.national_day"]],
  ["国庆中秋", ["holiday.national_day", "holiday.mid_autumn"]],
  ["国庆节、中秋节", ["holiday.national_day", "holiday.mid_autumn"]],
  ["中秋节和国庆节", ["holiday.mid_autumn", "holiday.national_day"]],
  // Words of somebody's own stay whole.
  ["院庆", []],
  ["春节庙会", []],
  ["劳动", []],
  ["", []],
])("%s", (name, keys) => {
  expect(holidayKeys(name)).toEqual(keys);
});

test("every holiday that comes with the program is known", () => {
  const [, ...lines] = readFileSync("../src-tauri/crates/core/src/calendar/legal_days_2020_2026.csv", "utf8")
    .trim()
    .split(/\r?\n/);
  const names = new Set(lines.map((line) => line.split(",")[2] ?? ""));
  expect(names.size).toBeGreaterThan(6);
  for (const name of names) {
    expect(holidayKeys(name), name).not.toEqual([]);
  }
});
