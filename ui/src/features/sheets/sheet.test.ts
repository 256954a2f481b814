import i18next from "i18next";
import { expect, test } from "vitest";

import type { MonthSheet } from "../../ipc/generated";
import { formatIn } from "../../shared/format/format";
import { type DayCell, cellsOf, daysOf, marksIn } from "./marks";
import { pagesOf } from "./PrintedSheet";
import { commaSeparated, sheetLines, tabbed } from "./sheetText";

const look = marksIn(i18next.t, formatIn("zh-CN"));
const cell = (some: Partial<DayCell>): DayCell => ({
  mark: "whole_day",
  halfDays: 2,
  isExtra: false,
  reason: null,
  ...some,
});

test.each([
  [cell({}), "√", "", "全天"],
  [cell({ mark: "morning", halfDays: 1 }), "上", "", "上午半天"],
  [cell({ isExtra: true }), "临", "", "全天、临时"],
  [cell({ mark: "afternoon", halfDays: 1, isExtra: true }), "下", "临", "下午半天、临时"],
  [cell({ mark: "absent", halfDays: 0, reason: "illness" }), "病", "", "请假：生病"],
  [cell({ mark: "absent", halfDays: 0, reason: "hospital" }), "院", "", "请假：住院"],
  [cell({ mark: "missed", halfDays: 0 }), "×", "", "没来，没有请假"],
  [cell({ mark: "leaving_missing" }), "？", "", "未记录离开"],
  [cell({ mark: "leaving_missing", halfDays: 1 }), "？", "½", "未记录离开、半天"],
])("every mark has a sign and words: %j", (one, sign, corner, words) => {
  expect(look(one)).toMatchObject({ sign, corner, words });
});

test("no two marks share a sign", () => {
  const kinds = [
    "whole_day",
    "morning",
    "afternoon",
    "here",
    "leaving_missing",
    "missed",
    "awaited",
    "expected",
    "not_expected",
    "paused",
    "closed",
  ] as const;
  const why = ["illness", "hospital", "family", "travel", "other", "unknown"] as const;
  for (const language of ["zh-CN", "en"] as const) {
    const t = i18next.getFixedT(language);
    const signs = [
      ...kinds.map((mark) => t(`sheet.sign.${mark}`)),
      ...why.map((reason) => t(`sheet.reasonSign.${reason}`)),
      t("sheet.extraSign"),
    ];
    expect(new Set(signs).size, signs.join(" ")).toBe(signs.length);
  }
});

test("half days are said as days", () => {
  expect([0, 1, 2, 7].map(daysOf)).toEqual(["0", "0.5", "1", "3.5"]);
});

const sum = { attended: 2, halfDays: 3, extra: 1, leavingMissing: 0, absent: 1, missed: 0 };
const sheet: MonthSheet = {
  centreId: "centre-1",
  centreName: "暖阳日间照料中心",
  timeZone: "Asia/Shanghai",
  halfDayBelowMinutes: 240,
  halfDayRules: [{ fromOn: "2026-11-02", lastOn: "2026-11-23", belowMinutes: 240 }],
  month: "2026-11",
  today: "2026-11-23",
  now: "2026-11-23T01:12:00Z",
  people: "everyone",
  days: ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"].map((on, place) => ({
    on,
    isClosed: false,
    note: "",
    sum: { ...sum, attended: place % 2 },
  })),
  rows: [
    {
      elderId: "elder-1",
      name: '李"春"梅, 小',
      namePinyin: "Lǐ Chūnméi",
      marks: ["not_expected", "whole_day", "absent", "morning"],
      halfDays: [0, 2, 0, 1],
      extra: ["2026-11-04"],
      reasons: [{ on: "2026-11-03", reason: "family" }],
      sum,
    },
  ],
  persons: 1,
  sum,
};
const lines = () =>
  sheetLines(sheet, {
    look,
    name: "姓名",
    attended: "人次",
    days: "折合天数",
    absent: "请假",
    missed: "没来",
    total: "合计",
  });

test("a copied sheet has a head, a line for each elder and the sums", () => {
  expect(lines()).toEqual([
    ["姓名", "2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "人次", "折合天数", "请假", "没来"],
    ['李"春"梅, 小', "", "√", "事", "上临", "2", "1.5", "1", "0"],
    ["合计", "0", "1", "0", "1", "2", "1.5", "1", "0"],
  ]);
  expect(tabbed(lines()).split("\r\n")[1]).toBe('李"春"梅, 小\t\t√\t事\t上临\t2\t1.5\t1\t0');
  expect(commaSeparated(lines()).split("\r\n")[1]).toBe('"李""春""梅, 小",,√,事,上临,2,1.5,1,0');
});

test("a row is taken apart into its days", () => {
  const [row] = sheet.rows;
  const dates = sheet.days.map(({ on }) => on);
  expect(row && cellsOf(row, dates)[3]).toEqual({
    mark: "morning",
    halfDays: 1,
    isExtra: true,
    reason: null,
  });
  expect(row && cellsOf(row, dates)[2]).toEqual({
    mark: "absent",
    halfDays: 0,
    isExtra: false,
    reason: "family",
  });
});

test.each([
  [1, [1]],
  [18, [18]],
  [19, [19, 0]],
  [26, [26, 0]],
  [27, [26, 1]],
  [200, [26, 26, 26, 26, 26, 26, 26, 18]],
  [201, [26, 26, 26, 26, 26, 26, 26, 19, 0]],
])("%i rows are laid on paper with room for the sums", (rows, expected) => {
  const all = Array.from({ length: rows }, (_, place) => place);
  const pages = pagesOf(all);
  expect(pages.map((page) => page.length)).toEqual(expected);
  expect(pages.flat()).toEqual(all);
});
