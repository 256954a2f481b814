import { expect, test } from "vitest";

import { newScanReader } from "./scanReader";

/** Types it with so many milliseconds between the keys; answers what the last key gave. */
function typing(keys: readonly string[], pause: number, isRepeat = false) {
  const read = newScanReader();
  return keys.map((key, place) => read({ key, at: 1000 + place * pause, isRepeat })).at(-1) ?? null;
}

const keysOf = (code: string) => [...code.split(""), "Enter"];
const card = ["K", "N", "0", "0", "1", "2", "3", "Enter"];

test.each([
  ["a scanner", card, 2, "KN00123"],
  ["a slow scanner", card, 30, "KN00123"],
  ["a person", card, 90, null],
  ["a card on a busy desk", keysOf("KN123456780"), 200, "KN123456780"],
  ["a card after other keys on a busy desk", keysOf("wyKN123456780"), 200, "KN123456780"],
  ["another code on a busy desk", keysOf("6901234567890"), 200, null],
  ["too short for a card", ["1", "2", "3", "Enter"], 2, null],
  ["no Enter at the end", card.slice(0, -1), 2, null],
  ["only Enter", ["Enter"], 2, null],
  ["capital letters", ["Shift", "K", "Shift", "N", "1", "2", "3", "4", "Enter"], 5, "KN1234"],
  ["an arrow in between", ["1", "2", "3", "ArrowLeft", "4", "5", "6", "Enter"], 2, null],
])("%s", (_, keys, pause, code) => {
  expect(typing(keys, pause)).toBe(code);
});

test("a key held down is no scan", () => {
  expect(typing(["a", "a", "a", "a", "a", "a", "a", "Enter"], 25, true)).toBeNull();
});

test("what a person typed before is not part of the code", () => {
  const read = newScanReader();
  let at = 0;
  for (const key of "wyl") {
    read({ key, at: (at += 150), isRepeat: false });
  }
  at += 400;
  for (const key of "6901234") {
    read({ key, at: (at += 3), isRepeat: false });
  }
  expect(read({ key: "Enter", at: at + 3, isRepeat: false })).toBe("6901234");
});

test("Enter that comes late is a person's", () => {
  const read = newScanReader();
  for (const [place, key] of "6901234".split("").entries()) {
    read({ key, at: place * 3, isRepeat: false });
  }
  expect(read({ key: "Enter", at: 500, isRepeat: false })).toBeNull();
});

test("two cards, one after the other", () => {
  const read = newScanReader();
  const scan = (code: string, from: number) =>
    `${code}\n`
      .split("")
      .map((key) => (key === "\n" ? "Enter" : key))
      .map((key, place) => read({ key, at: from + place * 4, isRepeat: false }))
      .at(-1);
  expect(scan("1234567", 0)).toBe("1234567");
  expect(scan("7654321", 60)).toBe("7654321");
});
