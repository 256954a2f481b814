import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import i18next from "i18next";
import { expect, test } from "vitest";

import type { HalfDayRule, MonthSheet } from "../../ipc/generated";
import { formatIn } from "../../shared/format/format";
import { countedIn } from "./counted";
import { Legend } from "./Legend";
import { marksIn } from "./marks";
import { PrintedSheet } from "./PrintedSheet";

const rule = (from: number, last: number, belowMinutes: number): HalfDayRule => ({
  fromOn: `2026-11-${from}`,
  lastOn: `2026-11-${last}`,
  belowMinutes,
});
const two = [rule(12, 13, 240), rule(16, 23, 330)];

test.each([
  ["zh-CN", [rule(12, 27, 240)], "当天在馆合计不足 4 小时算半天，否则算一天；"],
  ["zh-CN", [rule(12, 27, 241)], "当天在馆合计不足 4.017 小时算半天，否则算一天；"],
  [
    "zh-CN",
    two,
    "当天在馆合计不足 4 小时（11月12日 至 11月13日）、不足 5.5 小时（11月16日 起）算半天，否则算一天；",
  ],
  [
    "zh-CN",
    [rule(12, 12, 240), rule(13, 13, 300), rule(16, 16, 240)],
    "不足 4 小时（11月12日）、不足 5 小时（11月13日）、不足 4 小时（11月16日 起）算半天",
  ],
  [
    "en",
    [rule(12, 27, 240)],
    "Days: less than 4 hours together on a day are half a day, anything else a whole one;",
  ],
  [
    "en",
    two,
    "Days: less than 4 hours (12 Nov to 13 Nov), less than 5.5 hours (from 16 Nov on) together on a day are half a day",
  ],
] as const)("in %s, each rule for half days is said with its days: %j", (language, rules, said) => {
  expect(countedIn(i18next.getFixedT(language), formatIn(language), rules)).toContain(said);
});

const sum = { attended: 0, halfDays: 0, extra: 0, leavingMissing: 0, absent: 0, missed: 0 };
const sheet: MonthSheet = {
  centreId: "centre-1",
  centreName: "暖阳日间照料中心",
  timeZone: "Asia/Shanghai",
  halfDayBelowMinutes: 330,
  halfDayRules: two,
  month: "2026-11",
  today: "2026-11-23",
  now: "2026-11-23T01:12:00Z",
  people: "everyone",
  days: [],
  rows: [],
  persons: 0,
  sum,
};

test("the legend of the sheet and its paper say both rules of a month", () => {
  const format = formatIn("zh-CN");
  const look = marksIn(i18next.t, format);
  render(
    <MantineProvider>
      <Legend look={look} halfDayRules={sheet.halfDayRules} />
      <PrintedSheet sheet={sheet} look={look} actor="王护士" />
    </MantineProvider>,
  );
  expect(screen.getAllByText(countedIn(i18next.t, format, two))).toHaveLength(2);
});
