import { expect, test } from "vitest";

import { wang } from "../../../test/samples";
import { arrivalOf, isWhole, newArrival, readTemperature, temperatureWords } from "./arrival";
import { isUnlisted, leavingOf, plainLeaving } from "./leaving";

test.each([
  ["36.5", 365],
  ["365", 365],
  ["36,5", 365],
  ["３６。５", 365],
  ["37", 370],
  ["36.5℃", 365],
  ["", null],
  ["3", null],
  ["36.55", null],
  ["warm", null],
])("%j is read as %j tenths of a degree", (typed, tenths) => {
  expect(readTemperature(typed)).toBe(tenths);
});

test("a temperature is said with one decimal", () => {
  expect(temperatureWords(370)).toBe("37.0");
});

test("a reason for the time goes with a time only", () => {
  expect(arrivalOf({ ...newArrival, reason: " 忙 " }).reason).toBe("");
  expect(arrivalOf({ ...newArrival, arrivedAt: "08:10:00", reason: " 忙 " }).reason).toBe("忙");
  expect(leavingOf({ ...plainLeaving, reason: "忙" }).reason).toBe("");
});

test("what is no temperature is not sent", () => {
  expect(isWhole({ ...newArrival, temperature: "abc" })).toBe(false);
  expect(isWhole({ ...newArrival, temperature: "36.8" })).toBe(true);
  expect(isWhole(newArrival)).toBe(true);
});

const [daughter] = wang.contacts;
if (daughter === undefined) {
  throw new Error("the sample has a daughter");
}
const neighbour = { ...daughter, id: "contact-9", name: "赵邻", mayCollect: false };
const contacts = [daughter, neighbour];

test.each([
  ["nobody", {}, false],
  ["a listed contact", { collectorContactId: daughter.id, collectedBy: "女儿 王敏" }, false],
  ["a contact who may not", { collectorContactId: neighbour.id, collectedBy: "邻居 赵邻" }, true],
  ["the name of a listed contact", { collectedBy: "王敏" }, false],
  ["a name that contains it", { collectedBy: "王敏的同事" }, true],
  ["a stranger", { collectedBy: "老周" }, true],
])("%s", (_, some, unlisted) => {
  expect(isUnlisted({ ...plainLeaving, ...some }, contacts)).toBe(unlisted);
});
