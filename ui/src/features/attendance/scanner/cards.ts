import type { BoardPerson } from "../../../ipc/generated";

/** The person of the day to whom a card belongs: the keys of the search hold its code. */
export function ownerOf(people: readonly BoardPerson[], code: string): BoardPerson | null {
  const wanted = code.normalize("NFKC").trim().toLowerCase();
  return people.find((person) => person.searchKeys.split(" ").includes(wanted)) ?? null;
}

/** How many characters a card of an elder says. */
export const CARD_CODE = 11;

/** What every card of an elder says: two letters, eight digits and a check digit. */
export const isCardCode = (typed: string): boolean => /^kn\d{9}$/i.test(typed.normalize("NFKC").trim());

/**
 * The whole code of a scan that ended in the search. On a desk that is slow its first characters may have come too
 * slowly to be told from a person's; they stand in the field all the same.
 */
export function wholeCode(field: string, heard: string): string {
  const last = /kn\d{9}$/i.exec(field.normalize("NFKC").trim())?.[0];
  return last?.toLowerCase().endsWith(heard.toLowerCase()) === true ? last : heard;
}

/** So soon after an arrival a second scan of the same card is a scan too many, not a leaving. Milliseconds. */
const JUST_NOW = 2 * 60_000;

/** What a scan means for somebody of the day. */
export type ScanMeans = "check_in" | "check_out" | "just_arrived" | "ask";

interface Asks {
  /** The centre asks for the temperature or the room. */
  atArrival: boolean;
  now: Date;
}

/** The next act, where nothing must be asked; else the panel asks. */
export function scanMeans(person: BoardPerson, { atArrival, now }: Asks): ScanMeans {
  if (person.standing === "here") {
    const arrivedAt = Date.parse(person.visit?.arrivedAt ?? "");
    if (now.getTime() - arrivedAt < JUST_NOW) {
      return "just_arrived";
    }
    return person.mustBeCollected ? "ask" : "check_out";
  }
  // Who has left already comes in again only when reception says so: it may be a card that was left lying.
  return person.standing === "gone" || atArrival ? "ask" : "check_in";
}
