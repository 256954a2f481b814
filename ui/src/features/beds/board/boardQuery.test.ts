import { describe, expect, test } from "vitest";

import type { BedOnBoard, RoomOnBoard } from "../../../ipc/generated";
import { isAskedFor, isFreeFrom, readQuery } from "./boardQuery";

// A Monday.
const today = "2026-11-23";

describe("what is typed", () => {
  test.each([
    [
      "空闲护理床 女 下周一起",
      { isFree: true, isNursing: true, sex: "female", fromOn: "2026-11-30", words: [] },
    ],
    [
      "free nursing women monday",
      { isFree: true, isNursing: true, sex: "female", fromOn: "2026-11-30", words: [] },
    ],
    ["周三", { fromOn: "2026-11-25" }],
    ["下周日", { fromOn: "2026-12-06" }],
    ["11-30", { fromOn: "2026-11-30" }],
    ["1月2日起", { fromOn: "2027-01-02" }],
    ["203-1", { fromOn: null, words: ["203-1"] }],
    ["周兰英", { fromOn: null, words: ["周兰英"] }],
    ["  ", { words: [], isFree: false }],
  ])("%s", (typed, wanted) => {
    expect(readQuery(typed, today)).toMatchObject(wanted);
  });
});

const room = { name: "203", sexRule: "women" } as RoomOnBoard;
const bed = (some: Partial<BedOnBoard>): BedOnBoard =>
  ({
    label: "1",
    state: "free",
    isNursing: true,
    occupant: null,
    closure: null,
    outOfServiceOn: null,
    reservations: [],
    ...some,
  }) as BedOnBoard;
const person = (some: object) =>
  ({
    name: "李春梅",
    namePinyin: "li chun mei",
    sex: "female",
    plannedToOn: null,
    ...some,
  }) as BedOnBoard["occupant"];

describe("which beds answer", () => {
  test.each([
    ["空闲", bed({}), true],
    ["空闲", bed({ state: "occupied", occupant: person({}) }), false],
    ["空闲 男", bed({}), false],
    ["空闲 女", bed({}), true],
    ["lcm", bed({ state: "occupied", occupant: person({}) }), true],
    ["春梅", bed({ state: "occupied", occupant: person({}) }), true],
    ["203-1", bed({}), true],
    ["204", bed({}), false],
    ["护理", bed({ isNursing: false }), false],
  ])("%s", (typed, some, wanted) => {
    expect(isAskedFor(readQuery(typed, today), room, some, today)).toBe(wanted);
  });

  test.each([
    ["left by then", bed({ state: "occupied", occupant: person({ plannedToOn: "2026-11-30" }) }), true],
    ["leaves later", bed({ state: "occupied", occupant: person({ plannedToOn: "2026-12-01" }) }), false],
    ["until further notice", bed({ state: "occupied", occupant: person({}) }), false],
    // Still there, and nobody knows until when.
    ["should have left", bed({ state: "occupied", occupant: person({ plannedToOn: "2026-11-20" }) }), false],
    ["is to leave today", bed({ state: "on_leave", occupant: person({ plannedToOn: today }) }), false],
    ["open again by then", bed({ state: "closed", closure: { plannedToOn: "2026-11-29" } as never }), true],
    [
      "should be open again",
      bed({ state: "closed", closure: { plannedToOn: "2026-11-22" } as never }),
      false,
    ],
    ["goes out of service", bed({ state: "closed", outOfServiceOn: "2027-01-31" }), false],
    ["goes out of service once it is clean", bed({ state: "cleaning", outOfServiceOn: "2027-01-31" }), false],
    ["reserved", bed({ state: "reserved", reservations: [{ lapsesOn: "2026-12-01" }] as never }), false],
    ["lapsed by then", bed({ state: "reserved", reservations: [{ lapsesOn: "2026-11-30" }] as never }), true],
  ])("free from a day: %s", (_, some, wanted) => {
    expect(isFreeFrom(some, "2026-11-30", today)).toBe(wanted);
  });
});
