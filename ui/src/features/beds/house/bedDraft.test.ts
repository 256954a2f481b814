import { describe, expect, it } from "vitest";

import type { Bed } from "../../../ipc/generated";
import { hasPlace, placeFrom } from "./bedDraft";

const today = "2026-11-23";

function room(capacity: number, ...ends: (string | null)[]) {
  const beds = ends.map((inServiceUntilOn, place): Bed => ({
    id: `bed${place}`,
    careRoomId: "room",
    label: String(place + 1),
    kind: "ordinary",
    nursingFromOn: null,
    nursingUntilOn: null,
    nursingBasis: "",
    inServiceFromOn: "2025-01-01",
    inServiceUntilOn,
    monthlyFen: null,
    version: 1,
  }));
  return { beds, capacity };
}

describe("a place for one more bed", () => {
  it.each([
    ["an empty place", room(2, null), today],
    ["one that is gone", room(2, null, "2026-11-23"), today],
    ["one that goes", room(2, null, "2027-01-31"), "2027-01-31"],
    ["the first of two that go", room(2, "2027-03-01", "2027-01-31"), "2027-01-31"],
    ["behind one that came already for another", room(2, null, "2027-03-01", "2027-01-31"), "2027-03-01"],
  ])("%s", (_, one, from) => {
    expect(hasPlace(one)).toBe(true);
    expect(placeFrom(one, today)).toBe(from);
  });

  it("is not in a full room", () => {
    expect(hasPlace(room(2, null, null, "2026-10-01"))).toBe(false);
  });
});
