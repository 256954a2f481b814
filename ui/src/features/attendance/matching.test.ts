import { expect, test } from "vitest";

import { chen, li, wang } from "../../test/samples";
import { matching } from "./matching";

const names = (typed: string) => matching([li, wang, chen], typed).map((person) => person.name);

test.each([
  ["wyl", ["王玉兰"]],
  ["WYL", ["王玉兰"]],
  ["ｗｙｌ", ["王玉兰"]],
  ["wang yu lan", ["王玉兰"]],
  ["yulan", ["王玉兰"]],
  ["王", ["王玉兰"]],
  ["玉兰", ["王玉兰"]],
  ["lcm", ["李春梅"]],
  ["chu", ["李春梅"]],
  ["c", ["陈永昌", "李春梅"]],
  ["zzz", []],
  ["", ["李春梅", "王玉兰", "陈永昌"]],
])("%j finds %j", (typed, expected) => {
  expect(names(typed)).toEqual(expected);
});

test("digits match the end of a number, not its beginning", () => {
  const numbered = { ...wang, searchKeys: " wangyulan 00001234 " };
  expect(matching([numbered], "1234")).toHaveLength(1);
  expect(matching([numbered], "0000")).toHaveLength(0);
});
