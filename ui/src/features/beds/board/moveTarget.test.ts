import { expect, test } from "vitest";

import type { BedOnBoard, Refusal } from "../../../ipc/generated";
import { targetFor } from "./moveTarget";

const bed = (state: BedOnBoard["state"], isLainIn: boolean) => ({
  id: "there",
  state,
  occupant: isLainIn ? ({ name: "陈永昌" } as BedOnBoard["occupant"]) : null,
});
const menOnly: Refusal = { code: "room_sex_rule", params: { roomName: "102", name: "李春梅" } };
const kept: Refusal = {
  code: "bed_reserved",
  params: { bedLabel: "102-1", name: "王秀英", fromOn: "2026-12-01", lapsesOn: "2026-12-08" },
};
const taken: Refusal = { code: "bed_occupied", params: { bedLabel: "102-1", name: "陈永昌" } };
const fit = (obstacle: Refusal | null, swapObstacle: Refusal | null = null) => ({ obstacle, swapObstacle });

test.each([
  ["a free bed", "here", bed("free", false), fit(null), "possible", null],
  ["a free bed of a men's room", "here", bed("free", false), fit(menOnly), "with_reason", menOnly],
  ["a bed that is kept", "here", bed("reserved", false), fit(kept), "impossible", kept],
  // The bed is taken, and that is no obstacle to exchanging it.
  ["a bed somebody lies in", "here", bed("occupied", true), fit(taken), "swap", null],
  [
    "a woman onto a man's bed in a men's room",
    "here",
    bed("occupied", true),
    fit(taken, menOnly),
    "swap_with_reason",
    menOnly,
  ],
  ["a bed kept for a third", "here", bed("on_leave", true), fit(taken, kept), "impossible", kept],
  // Whoever has no bed has none to exchange.
  ["from no bed onto one that is taken", null, bed("occupied", true), fit(taken), "impossible", taken],
  ["the own bed", "there", bed("occupied", true), fit(null), "own", null],
  ["before the core has answered", "here", bed("occupied", true), undefined, "swap", null],
] as const)("%s", (_, fromId, there, said, target, obstacle) => {
  expect(targetFor(fromId, there, said)).toEqual({ target, obstacle });
});
