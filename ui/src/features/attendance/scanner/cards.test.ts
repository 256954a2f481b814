import { expect, test } from "vitest";

import { li, wang } from "../../../test/samples";
import { isCardCode, ownerOf, scanMeans, wholeCode } from "./cards";

const now = new Date("2026-11-23T01:12:00Z");
const asks = { atArrival: false, now };

test("a card belongs to whom the keys hold its whole code for", () => {
  const holder = { ...wang, searchKeys: `${wang.searchKeys}kn001234 ` };
  expect(ownerOf([li, holder], "KN001234")?.name).toBe("王玉兰");
  expect(ownerOf([li, holder], "KN00123")).toBeNull();
  expect(ownerOf([li, holder], "1234")).toBeNull();
});

test.each([
  ["KN123456780", true],
  ["kn123456780", true],
  ["ＫＮ123456780", true],
  ["KN12345678", false],
  ["123456780", false],
  ["wyl", false],
])("%s is the code of a card: %j", (typed, expected) => {
  expect(isCardCode(typed)).toBe(expected);
});

test.each([
  ["KN123456780", "KN123456780", "KN123456780"],
  ["KN123456780", "3456780", "KN123456780"],
  ["wyKN123456780", "3456780", "KN123456780"],
  ["", "KN123456780", "KN123456780"],
  ["6901234567", "6901234567", "6901234567"],
])("%j in the field, %j heard: %s", (field, heard, code) => {
  expect(wholeCode(field, heard)).toBe(code);
});

test.each([
  ["not arrived", wang, asks, "check_in"],
  ["not arrived, and the centre asks for the temperature", wang, { ...asks, atArrival: true }, "ask"],
  ["here", li, asks, "check_out"],
  ["here, at risk of wandering", { ...li, mustBeCollected: true }, asks, "ask"],
  ["here for a minute", li, { ...asks, now: new Date("2026-11-23T00:03:00Z") }, "just_arrived"],
  ["gone already", { ...li, standing: "gone" as const }, asks, "ask"],
])("%s", (_, person, at, expected) => {
  expect(scanMeans(person, at)).toBe(expected);
});
