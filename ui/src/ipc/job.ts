/** This window among all that the same core serves. */
const WINDOW = crypto.randomUUID();

/**
 * The name under which this window's work of a kind is watched and stopped. It stays the same, so that what is asked for
 * again is found where it was kept.
 */
export const jobOf = (what: string) => `${WINDOW} ${what}`;
