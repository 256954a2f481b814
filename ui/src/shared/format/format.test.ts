import { expect, test } from "vitest";

import { readDay } from "../ui/DayField";
import { readWallTime } from "../ui/WallTimeField";
import { dateIn, dayAfter, minutesOfDay, monthAfter, weekdayOf } from "./days";
import { formatIn } from "./format";
import { phoneInGroups } from "./phone";

test("times are shown on the centre's wall clock, whatever zone the desk is in", () => {
  expect(formatIn("zh-CN").time("2026-11-23T00:02:00Z", "Asia/Shanghai")).toBe("08:02");
  expect(formatIn("en").time("2026-11-22T16:05:00Z", "Asia/Shanghai")).toBe("00:05");
});

test("days are written as people say them", () => {
  expect(formatIn("zh-CN").day("2026-11-23")).toBe("11月23日 周一");
  expect(formatIn("en").day("2026-11-23")).toBe("Mon 23 Nov");
  expect(formatIn("zh-CN").dayAndYear("2026-11-23")).toBe("2026年11月23日");
  expect(formatIn("en").dayAndYear("2026-11-23")).toBe("23 Nov 2026");
  expect(formatIn("zh-CN").month("2026-11")).toBe("2026年11月");
  expect(formatIn("en").month("2026-11")).toBe("November 2026");
  expect(formatIn("zh-CN").weekdayLetter(7)).toBe("日");
  expect(formatIn("zh-CN").list(["女儿", "女婿"])).toBe("女儿、女婿");
  expect(formatIn("zh-CN").countdown(581)).toBe("9:41");
});

test.each([
  ["zh-CN", "2026-12-21", "12月21日", "12月21日 周一"],
  ["zh-CN", "2025-12-21", "2025年12月21日", "2025年12月21日 周日"],
  ["zh-CN", "2027-01-01", "2027年1月1日", "2027年1月1日 周五"],
  ["en", "2026-12-21", "21 Dec", "Mon 21 Dec"],
  ["en", "2025-12-21", "21 Dec 2025", "Sun 21 Dec 2025"],
] as const)("in %s, %s is %s on a day of 2026", (language, date, short, withWeekday) => {
  expect(formatIn(language).shortDay(date, "2026-11-23")).toBe(short);
  expect(formatIn(language).day(date, "2026-11-23")).toBe(withWeekday);
});

test.each([
  ["zh-CN", "2026-11-23T00:02:00Z", "2026-12-31", "11月23日 08:02"],
  ["zh-CN", "2025-11-23T00:02:00Z", "2026-12-31", "2025年11月23日 08:02"],
  ["zh-CN", "2025-11-23T00:02:00Z", undefined, "11月23日 08:02"],
  // Already New Year in Shanghai.
  ["zh-CN", "2025-12-31T16:30:00Z", "2026-01-01", "1月1日 00:30"],
  ["zh-CN", "2025-12-31T15:30:00Z", "2026-01-01", "2025年12月31日 23:30"],
  ["en", "2026-11-23T00:02:00Z", "2026-12-31", "23 Nov, 08:02"],
  ["en", "2025-11-23T00:02:00Z", "2026-12-31", "23 Nov 2025, 08:02"],
] as const)("in %s, the moment %s seen from %s is %s", (language, instant, seenFrom, words) => {
  expect(formatIn(language).moment(instant, "Asia/Shanghai", seenFrom)).toBe(words);
});

test("days are counted over months and years", () => {
  expect(dayAfter("2026-12-31")).toBe("2027-01-01");
  expect(dayAfter("2028-03-01", -1)).toBe("2028-02-29");
  expect(monthAfter("2026-12")).toBe("2027-01");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
  expect(weekdayOf("2026-11-22")).toBe(7);
  expect(dateIn("Asia/Shanghai", new Date("2026-11-22T16:30:00Z"))).toBe("2026-11-23");
  expect(minutesOfDay("Asia/Shanghai", new Date("2026-11-23T01:12:00Z"))).toBe(9 * 60 + 12);
});

test.each([
  ["1943-05-12", "1943-05-12"],
  ["19430512", "1943-05-12"],
  ["1943.5.12", "1943-05-12"],
  ["1943/5/2", "1943-05-02"],
  ["1943年5月12日", "1943-05-12"],
  ["１９４３-０５-１２", "1943-05-12"],
  ["1943-02-31", null],
  ["43-05-12", null],
  ["", null],
])("the typed date %j is read as %j", (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each([
  ["8:30", "08:30:00"],
  ["0830", "08:30:00"],
  ["８：３０", "08:30:00"],
  ["24:00", null],
  ["8", null],
])("the typed time %j is read as %j", (typed, time) => {
  expect(readWallTime(typed)).toBe(time);
});

test("telephone numbers can be read out", () => {
  expect(phoneInGroups("13800000007")).toBe("138 0000 0007");
  expect(phoneInGroups("010-12345678 转 6")).toBe("010-12345678 转 6");
});
