import type { BoardPerson, ElderFound, Participant } from "../../ipc/generated";

/** Somebody who may take part. */
export interface Candidate {
  elderId: string;
  name: string;
  namePinyin: string;
  takesPart: boolean;
  isHere: boolean;
}

/** Whom to offer: what was found by typing; else those who take part and those of the day, those who are here first. */
export function candidates(
  participants: readonly Participant[],
  board: readonly BoardPerson[],
  found: readonly ElderFound[] | null,
): Candidate[] {
  const taking = new Set(participants.map(({ elderId }) => elderId));
  const here = new Set(board.filter(({ standing }) => standing === "here").map(({ elderId }) => elderId));
  const all = new Map<string, Candidate>();
  const add = (elderId: string, name: string, namePinyin: string) =>
    all.set(elderId, {
      elderId,
      name,
      namePinyin,
      takesPart: taking.has(elderId),
      isHere: here.has(elderId),
    });
  if (found !== null) {
    for (const elder of found) {
      add(elder.id, elder.name, elder.namePinyin);
    }
    return [...all.values()];
  }
  for (const person of board) {
    // Who is away or has not come is found by name where one means it all the same.
    if (person.standing === "here" || person.standing === "gone" || taking.has(person.elderId)) {
      add(person.elderId, person.name, person.namePinyin);
    }
  }
  for (const { elderId, name, namePinyin } of participants) {
    add(elderId, name, namePinyin);
  }
  // A tick moves no line: only where people are decides the order.
  return [...all.values()].toSorted(
    (one, other) =>
      Number(other.isHere) - Number(one.isHere) || one.namePinyin.localeCompare(other.namePinyin, "en"),
  );
}

/** How many of those who are listed are here, whether or not they take part already, and who of them does not yet. */
export function atHand(list: readonly Candidate[]): { here: number; missing: string[] } {
  const here = list.filter(({ isHere }) => isHere);
  return {
    here: here.length,
    missing: here.filter(({ takesPart }) => !takesPart).map(({ elderId }) => elderId),
  };
}
