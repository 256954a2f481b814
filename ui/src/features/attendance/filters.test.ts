import { expect, test } from "vitest";

import { chen, li, wang } from "../../test/samples";
import { type Filters, fits, groupsOf, noFilters } from "./filters";

const visit = li.visit;
if (visit === null) {
  throw new Error("the sample is here");
}
const inside = {
  ...li,
  transportBack: true,
  groupName: "二组",
  visit: { ...visit, roomId: "room-chess" },
};
const fetched = { ...wang, transportThere: true, groupName: "一组" };
const people = [inside, fetched, chen];

const names = (some: Partial<Filters>) =>
  people.filter((person) => fits(person, { ...noFilters, ...some })).map((person) => person.name);

test.each<[string, Partial<Filters>, string[]]>([
  ["nothing", {}, ["李春梅", "王玉兰", "陈永昌"]],
  ["a part", { part: "absent" }, ["陈永昌"]],
  ["who is to be called", { isLate: true }, ["王玉兰"]],
  ["a room", { roomId: "room-chess" }, ["李春梅"]],
  ["an empty room", { roomId: "room-dining" }, []],
  ["fetched by the minibus", { ride: "there" }, ["王玉兰"]],
  ["taken home by the minibus", { ride: "back" }, ["李春梅"]],
  ["a group", { groupName: "一组" }, ["王玉兰"]],
  ["two at once", { groupName: "一组", part: "here" }, []],
])("%s", (_, some, expected) => {
  expect(names(some)).toEqual(expected);
});

test("who has left is in no room any more", () => {
  const gone = { ...inside, standing: "gone" as const };
  expect(fits(gone, { ...noFilters, roomId: "room-chess" })).toBe(false);
});

test("only groups that somebody belongs to are offered", () => {
  expect(groupsOf(people)).toEqual(
    ["一组", "二组"].toSorted((one, other) => one.localeCompare(other, "zh-CN")),
  );
  expect(groupsOf([chen])).toEqual([]);
});
