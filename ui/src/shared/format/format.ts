import { dateIn } from "./days";

/** How dates, times and numbers are written, in one language. Plain functions, so that tables of cases test them. */
export interface Format {
  /** 08:02, on the wall clock of the zone. */
  time: (instant: string, timeZone: string) => string;
  /** 08:30 of 08:30:00. */
  wallTime: (time: string) => string;
  /** 11月23日 周一; 2025年11月23日 周日 seen from a day of another year. */
  day: (date: string, seenFrom?: string) => string;
  /** 11月23日; 2025年11月23日 seen from a day of another year. */
  shortDay: (date: string, seenFrom?: string) => string;
  /** 2026年11月23日 */
  longDay: (date: string) => string;
  /** The same where a column is narrow: 23 Nov 2026 in English. */
  dayAndYear: (date: string) => string;
  /** 2026年11月 of 2026-11. */
  month: (month: string) => string;
  /** 11月 of 2026-11-23. */
  monthName: (date: string) => string;
  /** 11月23日 08:02 of another day than today; 2025年11月23日 08:02 seen from a day of another year. */
  moment: (instant: string, timeZone: string, seenFrom?: string) => string;
  /** 2026年11月23日 08:02 */
  longMoment: (instant: string, timeZone: string) => string;
  /** 周一 for 1 … 周日 for 7. */
  weekday: (weekday: number) => string;
  /** 一 for 1 … 日 for 7, where a column is narrow. */
  weekdayLetter: (weekday: number) => string;
  number: (value: number) => string;
  /** 女儿、女婿 */
  list: (parts: readonly string[]) => string;
  /** 9:41 */
  countdown: (seconds: number) => string;
}

/** A date as a moment that every zone reads as that date when asked in UTC. */
const asUtc = (date: string) => new Date(`${date}T00:00:00Z`);

export function formatIn(language: "zh-CN" | "en"): Format {
  // British English: day before month and a 24-hour clock, as everywhere on these screens.
  const locale = language === "en" ? "en-GB" : "zh-CN";
  const ofDate = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (date: string) => formatter.format(asUtc(date));
  };
  const monthDay = ofDate({ month: language === "en" ? "short" : "long", day: "numeric" });
  const weekdayShort = ofDate({ weekday: "short" });
  const weekdayNarrow = ofDate({ weekday: "narrow" });
  const monthName = ofDate({ month: "short" });
  const month = ofDate({ year: "numeric", month: "long" });
  const longDay = ofDate({ year: "numeric", month: "long", day: "numeric" });
  const dayAndYear =
    language === "en" ? ofDate({ year: "numeric", month: "short", day: "numeric" }) : longDay;
  // Without its year, a day of another year reads as the one that is near.
  const dayOfYear = (date: string, seenFrom = date) =>
    date.slice(0, 4) === seenFrom.slice(0, 4) ? monthDay(date) : dayAndYear(date);
  const numbers = new Intl.NumberFormat(locale);

  const zoned = new Map<string, Intl.DateTimeFormat>();
  const inZone = (timeZone: string, what: "time" | "moment" | "longMoment") => {
    const key = `${what} ${timeZone}`;
    const known = zoned.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = new Intl.DateTimeFormat(locale, {
      ...(what === "time" ? {} : { month: language === "en" ? "short" : "long", day: "numeric" }),
      ...(what === "longMoment" ? { year: "numeric" } : {}),
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
    zoned.set(key, made);
    return made;
  };

  return {
    time: (instant, timeZone) => inZone(timeZone, "time").format(new Date(instant)),
    wallTime: (time) => time.slice(0, 5),
    day: (date, seenFrom) =>
      language === "en"
        ? `${weekdayShort(date)} ${dayOfYear(date, seenFrom)}`
        : `${dayOfYear(date, seenFrom)} ${weekdayShort(date)}`,
    shortDay: dayOfYear,
    longDay,
    dayAndYear,
    monthName,
    month: (text) => month(`${text}-01`),
    moment: (instant, timeZone, seenFrom) => {
      const moment = new Date(instant);
      // The year that the wall calendar of the zone shows: New Year comes there before it comes in UTC.
      const isOfAnother =
        seenFrom !== undefined && dateIn(timeZone, moment).slice(0, 4) !== seenFrom.slice(0, 4);
      return inZone(timeZone, isOfAnother ? "longMoment" : "moment").format(moment);
    },
    longMoment: (instant, timeZone) => inZone(timeZone, "longMoment").format(new Date(instant)),
    // 2024-01-01 was a Monday.
    weekday: (weekday) => weekdayShort(`2024-01-0${weekday}`),
    weekdayLetter: (weekday) => weekdayNarrow(`2024-01-0${weekday}`),
    number: (value) => numbers.format(value),
    list: (parts) => parts.join(language === "en" ? ", " : "、"),
    countdown: (seconds) => {
      const whole = Math.max(0, Math.ceil(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
    },
  };
}
