import { expect, test } from "vitest";

import { chineseDay } from "./useLunarWords";

test("days of a lunar month are said as calendars print them", () => {
  expect([1, 10, 11, 19, 20, 21, 29, 30].map(chineseDay)).toEqual([
    "初一",
    "初十",
    "十一",
    "十九",
    "二十",
    "廿一",
    "廿九",
    "三十",
  ]);
});
