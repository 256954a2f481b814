import type { BedBoard, NightFound, NightNote, Occupant } from "../../../ipc/generated";

/** An act that sets right what the night staff found. */
export type Way = "admit" | "leave" | "return" | "discharge";

const ways: Record<NightFound, readonly Way[]> = {
  asleep: [],
  awake: [],
  unwell: [],
  // Somebody looks after it; the book stays as it is.
  fell: [],
  not_in_bed: ["leave", "discharge"],
  to_hospital: ["leave", "discharge"],
  came_back: ["return"],
  arrived: ["admit"],
  died: ["discharge"],
};

/** Who on the board a note is about; none: not in the book, or not here any more. */
export function whoOf(board: BedBoard, note: NightNote): Occupant | null {
  const lying = board.rooms.flatMap(({ beds }) => beds.flatMap(({ occupant }) => occupant ?? []));
  return [...lying, ...board.withoutBed].find(({ admissionId }) => admissionId === note.admissionId) ?? null;
}

/** The acts by which a note can be completed now: nobody goes who is away, nobody comes back who is here. */
export function waysOf(note: NightNote, who: Occupant | null): readonly Way[] {
  return ways[note.found].filter((way) => {
    switch (way) {
      case "admit":
        return note.admissionId === null;
      case "leave":
        return who !== null && who.leave === null;
      case "return":
        return who !== null && who.leave !== null;
      default:
        return who !== null;
    }
  });
}
