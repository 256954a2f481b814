/** So long after its last tick a roll call is over: whoever was found then may be lost now. */
const FORGOTTEN_AFTER = 30 * 60_000;

/** Who was counted off on the emergency list, and when. */
export interface RollCall {
  counted: ReadonlySet<string>;
  /** The instant of the core's list on which the first was ticked; none: nobody is. */
  beganAt: string | null;
  /** When the last tick was set or taken away, by this desk's clock, in milliseconds. */
  lastAt: number;
}

export const noRollCall: RollCall = { counted: new Set(), beganAt: null, lastAt: 0 };

/** One more tick, or one less. */
export function withTick(
  before: RollCall,
  id: string,
  isThere: boolean,
  listOf: string,
  at: number,
): RollCall {
  const counted = new Set(before.counted);
  if (isThere) {
    counted.add(id);
  } else {
    counted.delete(id);
  }
  return counted.size === 0 ? noRollCall : { counted, beganAt: before.beganAt ?? listOf, lastAt: at };
}

/** What still stands on a list that was opened at an instant: the ticks of one call, never those of an earlier one. */
export function atOpening(kept: RollCall, now: number): RollCall {
  return now - kept.lastAt > FORGOTTEN_AFTER ? noRollCall : kept;
}
