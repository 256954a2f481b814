const parts = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of a zone shows at an instant, as if it were UTC. */
function wallAt(timeZone: string, instant: number): number {
  let formatter = parts.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    parts.set(timeZone, formatter);
  }
  return Date.parse(`${formatter.format(new Date(instant)).replace(" ", "T")}Z`);
}

/** The instant at which the wall clock of a zone shows a day (`YYYY-MM-DD`) and a time (`HH:MM:SS`). */
export function instantOf(timeZone: string, day: string, time: string): string {
  const wall = Date.parse(`${day}T${time}Z`);
  // The offset of the guess is the offset of the answer, except within the hour of a change of clocks: asked twice.
  const guess = wall - (wallAt(timeZone, wall) - wall);
  return new Date(guess - (wallAt(timeZone, guess) - wall)).toISOString();
}

/** The day (`YYYY-MM-DD`) and the time (`HH:MM:00`) that the wall clock of a zone shows at an instant. */
export function wallOf(timeZone: string, instant: string): { on: string; time: string } {
  const wall = new Date(wallAt(timeZone, Date.parse(instant))).toISOString();
  return { on: wall.slice(0, 10), time: `${wall.slice(11, 16)}:00` };
}

/** An instant where the wall clock was changed; none where it stayed, so that its seconds stay, too. */
export function changed(
  timeZone: string,
  wall: { on: string; time: string },
  before: string | null,
): string | null {
  const was = before === null ? null : wallOf(timeZone, before);
  return was !== null && was.on === wall.on && was.time === wall.time
    ? null
    : instantOf(timeZone, wall.on, wall.time);
}
