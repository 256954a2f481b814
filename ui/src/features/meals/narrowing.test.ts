import { expect, test } from "vitest";

import type { MealLine } from "../../ipc/generated";
import { everyone, narrowed } from "./narrowing";

const line = (key: string, some: Partial<MealLine>): MealLine => ({
  key,
  elderId: key,
  name: "李春梅",
  birthOn: "1943-05-01",
  reason: "day_care",
  also: [],
  site: { kind: "centre", centreId: "c" },
  siteName: "甲中心",
  deliveryNote: "",
  doorContact: "",
  portionSize: "regular",
  portions: 1,
  needs: { aversions: [], diets: [], textures: ["regular"], notes: "" },
  deliveredOn: "2026-11-24",
  isLateChange: false,
  isCancelledLate: false,
  namePinyin: "Lǐ Chūnméi",
  searchText: "李春梅 lichunmei lcm",
  unmatched: [],
  orderId: null,
  groupId: null,
  ...some,
});

const lines = [
  line("a", {}),
  line("b", {
    name: "区惠珍",
    searchText: "区惠珍 ouhuizhen ohz",
    reason: "home_meal",
    site: { kind: "home", elderId: "b" },
  }),
];

test.each([
  [everyone, ["a", "b"]],
  [{ ...everyone, reason: "home_meal" as const }, ["b"]],
  [{ ...everyone, site: "home" }, ["b"]],
  [{ ...everyone, site: "c" }, ["a"]],
  [{ ...everyone, typed: "lcm" }, ["a"]],
  [{ ...everyone, typed: " LI Chun" }, ["a"]],
  [{ ...everyone, typed: "惠珍" }, ["b"]],
  [{ ...everyone, typed: "cm" }, []],
])("%o", (asked, found) => {
  expect(narrowed(lines, asked).map(({ key }) => key)).toEqual(found);
});
