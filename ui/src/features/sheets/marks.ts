import type { TFunction } from "i18next";

import type { AbsenceReason, DayMark } from "../../ipc/generated";
import type { Format } from "../../shared/format/format";

/** One elder and one day, as a cell shows it. */
export interface DayCell {
  mark: DayMark;
  halfDays: number;
  isExtra: boolean;
  reason: AbsenceReason | null;
}

type Tone = "here" | "away" | "missed" | "open" | "ahead" | "quiet";

/** Colour, sign and words, always together. */
export interface MarkLook {
  tone: Tone;
  sign: string;
  /** A smaller second sign. */
  corner: string;
  words: string;
}

const tones: Record<DayMark, Tone> = {
  whole_day: "here",
  morning: "here",
  afternoon: "here",
  here: "here",
  leaving_missing: "open",
  absent: "away",
  missed: "missed",
  awaited: "ahead",
  expected: "ahead",
  not_expected: "quiet",
  paused: "quiet",
  closed: "quiet",
};

/** The marks a legend explains, in its order. */
export const legendMarks: readonly DayMark[] = [
  "whole_day",
  "morning",
  "afternoon",
  "here",
  "leaving_missing",
  "missed",
  "awaited",
  "expected",
  "not_expected",
  "paused",
  "closed",
];

export const reasons: readonly AbsenceReason[] = [
  "illness",
  "hospital",
  "family",
  "travel",
  "other",
  "unknown",
];

/** How marks look in a language. Thousands of cells share a few dozen looks, so each is made once. */
export function marksIn(t: TFunction, format: Format): (cell: DayCell) => MarkLook {
  const made = new Map<string, MarkLook>();
  return (cell) => {
    const key = `${cell.mark} ${cell.halfDays} ${cell.isExtra} ${cell.reason}`;
    const known = made.get(key);
    if (known !== undefined) {
      return known;
    }
    const look = lookOf(cell, t, format);
    made.set(key, look);
    return look;
  };
}

function lookOf({ mark, halfDays, isExtra, reason }: DayCell, t: TFunction, format: Format): MarkLook {
  const sign =
    reason !== null
      ? t(`sheet.reasonSign.${reason}`)
      : isExtra && mark === "whole_day"
        ? t("sheet.extraSign")
        : t(`sheet.sign.${mark}`);
  const isOpenHalf = halfDays === 1 && mark === "leaving_missing";
  const corner =
    isExtra && mark !== "whole_day" ? t("sheet.extraSign") : isOpenHalf ? t("sheet.halfSign") : "";
  const words = [
    reason !== null
      ? t("sheet.absentFor", { reason: t(`absenceReason.${reason}`) })
      : t(`sheet.mark.${mark}`),
    ...(isExtra ? [t("sheet.extra")] : []),
    ...(isOpenHalf ? [t("sheet.half")] : []),
  ];
  return { tone: tones[mark], sign, corner, words: format.list(words) };
}

/** Days of which halves are counted: 3, 3.5. */
export function daysOf(halfDays: number): string {
  return halfDays % 2 === 0 ? String(halfDays / 2) : `${(halfDays - 1) / 2}.5`;
}

interface Marked {
  marks: readonly DayMark[];
  halfDays: readonly number[];
  extra: readonly string[];
  reasons: readonly { on: string; reason: AbsenceReason }[];
}

/** The cells of a row, one for each of these days. */
export function cellsOf(
  { marks, halfDays, extra, reasons: why }: Marked,
  days: readonly string[],
): DayCell[] {
  const extraDays = new Set(extra);
  const reasonOn = new Map(why.map(({ on, reason }) => [on, reason]));
  return days.map((on, place) => ({
    mark: marks[place] ?? "not_expected",
    halfDays: halfDays[place] ?? 0,
    isExtra: extraDays.has(on),
    reason: reasonOn.get(on) ?? null,
  }));
}
