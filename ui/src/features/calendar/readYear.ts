import type { LegalDay } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { readDay } from "../../shared/ui/DayField";

/** A year as typed or pasted, read line by line. */
export interface ReadYear {
  days: LegalDay[];
  /** Places (from 1) of the lines that could not be read. */
  unread: number[];
}

const LINE =
  /^(\S+?)(?:\s*(?:[~～—–]|至|到|\s-\s)\s*(\S+?))?[\s,，、:：]+(放假|休|off|调休|上班|班|workday|work)[\s,，、:：]+(\S.*)$/i;
const OFF = /^(放假|休|off)$/i;
/** No holiday lasts longer; what does is a mistake in a date. */
const LONGEST = 31;

function readLine(line: string): LegalDay[] | null {
  const [, first = "", last, kind = "", name = ""] = LINE.exec(line.normalize("NFKC").trim()) ?? [];
  const from = readDay(first);
  const until = last === undefined ? from : readDay(last);
  if (from === null || until === null || until < from || dayAfter(from, LONGEST) < until) {
    return null;
  }
  const days: LegalDay[] = [];
  for (let on = from; on <= until; on = dayAfter(on)) {
    days.push({ on, kind: OFF.test(kind) ? "off" : "workday", name: name.trim() });
  }
  return days;
}

/** One line for a day or a span: `2027-01-01 至 2027-01-03 放假 元旦`, `2027-02-06 上班 春节`. */
export function readYear(text: string): ReadYear {
  const read: ReadYear = { days: [], unread: [] };
  for (const [place, line] of text.split("\n").entries()) {
    if (line.trim() === "") {
      continue;
    }
    const days = readLine(line);
    if (days === null) {
      read.unread.push(place + 1);
    } else {
      read.days.push(...days);
    }
  }
  return read;
}

/** Days of one holiday that follow each other, together. */
export interface Span {
  from: string;
  last: string;
  kind: LegalDay["kind"];
  name: string;
}

export function spansOf(days: readonly LegalDay[]): Span[] {
  const spans: Span[] = [];
  for (const { on, kind, name } of days) {
    const before = spans.at(-1);
    if (before && before.kind === kind && before.name === name && dayAfter(before.last) === on) {
      before.last = on;
    } else {
      spans.push({ from: on, last: on, kind, name });
    }
  }
  return spans;
}

/** A year as it can be typed again. */
export function textOf(days: readonly LegalDay[], words: Record<LegalDay["kind"], string>): string {
  return spansOf(days)
    .map(({ from, last, kind, name }) =>
      [from === last ? from : `${from} 至 ${last}`, words[kind], name].join(" "),
    )
    .join("\n");
}
