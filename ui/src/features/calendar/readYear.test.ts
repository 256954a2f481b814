import { expect, test } from "vitest";

import { readYear, spansOf, textOf } from "./readYear";

test.each([
  ["2027-01-01 放假 元旦", ["2027-01-01 off 元旦"]],
  [
    "2027-01-01 至 2027-01-03 放假 元旦",
    ["2027-01-01 off 元旦", "2027-01-02 off 元旦", "2027-01-03 off 元旦"],
  ],
  ["2027年1月1日至2027年1月2日，放假，元旦", ["2027-01-01 off 元旦", "2027-01-02 off 元旦"]],
  ["2027-02-06 上班 春节", ["2027-02-06 workday 春节"]],
  ["2027-02-06,workday,春节", ["2027-02-06 workday 春节"]],
])("%s is read", (text, expected) => {
  expect(readYear(text)).toEqual({
    days: expected.map((line) => {
      const [on, kind, name] = line.split(" ");
      return { on, kind, name };
    }),
    unread: [],
  });
});

test("lines that cannot be read are named and keep the others", () => {
  const read = readYear(
    "元旦放三天\n\n2027-01-01 放假 元旦\n2027-02-30 放假 春节\n2027-05-01 至 2027-04-30 放假 劳动节",
  );
  expect(read.unread).toEqual([1, 4, 5]);
  expect(read.days).toHaveLength(1);
});

test("a year written out can be read again", () => {
  const { days } = readYear("2027-01-01 至 2027-01-03 放假 元旦\n2027-01-09 上班 元旦\n2027-02-05 放假 春节");
  expect(spansOf(days)).toHaveLength(3);
  expect(readYear(textOf(days, { off: "放假", workday: "上班" })).days).toEqual(days);
});
