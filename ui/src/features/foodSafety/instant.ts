/** The instant at which a wall clock of the zone shows this time on this day, in ISO. */
export function instantAt(timeZone: string, day: string, wallTime: string): string {
  const asUtc = Date.parse(`${day}T${wallTime}Z`);
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(asUtc));
  const part = (type: string) => shown.find((one) => one.type === type)?.value ?? "";
  const there = Date.parse(
    `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`,
  );
  return new Date(asUtc - (there - asUtc)).toISOString();
}
