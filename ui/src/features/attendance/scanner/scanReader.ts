/** The longest pause inside a scan, milliseconds. Scanners type every 1 to 20; the fastest typist needs 60 and more. */
const FASTEST_HAND = 40;
/** Card codes are at least so long; shorter bursts are fingers that rolled over keys. */
const SHORTEST_CODE = 6;

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
  let last = Number.NEGATIVE_INFINITY;
  return ({ key, at, isRepeat }) => {
    // A capital letter comes as Shift and the letter.
    if (key === "Shift") {
      return null;
    }
    const isFast = at - last <= FASTEST_HAND;
    last = at;
    if (key === "Enter") {
      const code = isFast && typed.length >= SHORTEST_CODE ? typed : null;
      typed = "";
      return code;
    }
    if (key.length !== 1 || isRepeat) {
      typed = "";
      return null;
    }
    typed = isFast ? typed + key : key;
    return null;
  };
}
