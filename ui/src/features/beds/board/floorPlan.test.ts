import { expect, test } from "vitest";

import type { RoomOnBoard } from "../../../ipc/generated";
import { hasPlan, onPlan } from "./floorPlan";

const room = (name: string, planColumn: number | null, planRow: number | null): RoomOnBoard => ({
  id: name,
  floorId: "floor",
  wardId: "ward",
  name,
  sexRule: "any",
  planColumn,
  planRow,
  features: [],
  beds: [],
});

test("rooms lie where the plan says, and none is lost where two claim one place", () => {
  const rooms = [
    room("103", 2, 1),
    room("102", 1, 3),
    room("101", 1, 1),
    room("104", 2, 1),
    room("105", null, 1),
  ];
  const { placed, others } = onPlan(rooms);
  expect(placed.map(({ room: { name }, column, row }) => [name, column, row])).toEqual([
    ["101", 1, 1],
    ["103", 2, 1],
    ["102", 1, 3],
  ]);
  expect(others.map(({ name }) => name)).toEqual(["104", "105"]);
});

test("a house without places has no plan", () => {
  expect(hasPlan([room("101", null, null), room("102", 1, null)])).toBe(false);
  expect(hasPlan([room("101", null, null), room("102", 1, 1)])).toBe(true);
});
