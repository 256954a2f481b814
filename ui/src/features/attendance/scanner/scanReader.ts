import { CARD_CODE, isCardCode } from "./cards";

/** The longest pause inside a scan, milliseconds. Scanners type every 1 to 20; the fastest typist needs 60 and more. */
const FASTEST_HAND = 40;
/** Card codes are at least so long; shorter bursts are fingers that rolled over keys. */
const SHORTEST_CODE = 6;
/** The longest pause inside one of our own codes, milliseconds: on a busy desk keys arrive late, and nobody types one by chance. */
const SLOWEST_DESK = 1000;

/** What a pressed key means for scanning. */
export interface PressedKey {
  key: string;
  /** Milliseconds, on any clock that only goes forward. */
  at: number;
  /** Held down, not pressed anew. */
  isRepeat: boolean;
}

/**
 * Tells a scanner from a person: both type, and end with Enter. Answers the code when this key ends a scan, else nothing.
 */
export function newScanReader(): (pressed: PressedKey) => string | null {
  let typed = "";
  /** The same, with the patience for a busy desk. */
  let slowly = "";
  let last = Number.NEGATIVE_INFINITY;
  return ({ key, at, isRepeat }) => {
    // A capital letter comes as Shift and the letter.
    if (key === "Shift") {
      return null;
    }
    const pause = at - last;
    last = at;
    if (pause > FASTEST_HAND) {
      typed = "";
    }
    if (pause > SLOWEST_DESK) {
      slowly = "";
    }
    if (key === "Enter") {
      const fast = typed.length >= SHORTEST_CODE ? typed : null;
      const code = isCardCode(slowly.slice(-CARD_CODE)) ? slowly.slice(-CARD_CODE) : fast;
      typed = "";
      slowly = "";
      return code;
    }
    if (key.length !== 1 || isRepeat) {
      typed = "";
      slowly = "";
      return null;
    }
    typed += key;
    slowly += key;
    return null;
  };
}
