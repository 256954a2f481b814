import { expect, test } from "vitest";

import { chen, li, wang } from "../../../test/samples";
import { concerned, fetchedAndNotHere, ridesHomeAndHere } from "./presets";

const people = [
  { ...li, transportThere: true, transportBack: true },
  { ...wang, transportThere: true },
  { ...chen, transportThere: true, transportBack: true },
];

test("the minibus brings those who have not arrived; whoever is away stays away", () => {
  expect(fetchedAndNotHere(people)).toEqual(["elder-wang"]);
});

test("the minibus takes home those who are here", () => {
  expect(ridesHomeAndHere(people)).toEqual(["elder-li"]);
});

test("of those ticked, who is here can go and the others can come", () => {
  const both = concerned(people, new Set(["elder-li", "elder-wang"]));
  expect(both.in.map(({ name }) => name)).toEqual(["王玉兰"]);
  expect(both.out.map(({ name }) => name)).toEqual(["李春梅"]);
});
