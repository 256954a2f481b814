/** Takes an act whose turn comes once those before it are over, and whom to tell where it fails. */
export type Turns = (act: () => Promise<void>, failed: (thrown: unknown) => void) => void;

/**
 * Acts that follow one another, in the order in which they came. One that fails is over like any other: those behind it
 * get their turn.
 */
export function newTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return (act, failed) => {
    const outcome = last.then(act);
    // What the next one waits for never fails, not even where telling of the failure does: a chain that was broken once
    // would refuse everything after it.
    last = outcome.catch(() => undefined);
    void outcome.catch(failed);
  };
}
