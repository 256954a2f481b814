/** The day that lies so many days after (or before) a date. Dates are `YYYY-MM-DD`. */
export function dayAfter(date: string, days = 1): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The month that lies so many months after (or before) a month. Months are `YYYY-MM`. */
export function monthAfter(month: string, months = 1): string {
  const moment = new Date(`${month}-01T00:00:00Z`);
  moment.setUTCMonth(moment.getUTCMonth() + months);
  return moment.toISOString().slice(0, 7);
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

/** How many days lie from one date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
