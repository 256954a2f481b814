/** The day that lies so many days after (or before) a date. Dates are `YYYY-MM-DD`. */
export function dayAfter(date: string, days = 1): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The date on the wall calendar of a zone. */
export function dateIn(timeZone: string, moment: Date): string {
  // The Swedish form is the ISO form.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(moment);
}

/** Minutes since midnight on the wall clock of a zone. */
export function minutesOfDay(timeZone: string, moment: Date): number {
  const text = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(moment);
  return minutesOf(text);
}

/** Minutes since midnight of `HH:MM` or `HH:MM:SS`. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
