import type { MonthSheet } from "../../ipc/generated";
import { type DayCell, type MarkLook, cellsOf, daysOf } from "./marks";

/** What the words of a copied sheet need. */
export interface SheetWords {
  look: (cell: DayCell) => MarkLook;
  name: string;
  attended: string;
  days: string;
  absent: string;
  missed: string;
  total: string;
}

const ends = (sum: MonthSheet["sum"]) => [
  String(sum.attended),
  daysOf(sum.halfDays),
  String(sum.absent),
  String(sum.missed),
];

/** A sheet as lines of fields: a head, a line for each elder, a line of sums. */
export function sheetLines(sheet: MonthSheet, words: SheetWords): string[][] {
  const days = sheet.days.map(({ on }) => on);
  return [
    [words.name, ...days, words.attended, words.days, words.absent, words.missed],
    ...sheet.rows.map((row) => [
      row.name,
      ...cellsOf(row, days).map((cell) => {
        const { sign, corner } = words.look(cell);
        return cell.mark === "not_expected" ? "" : sign + corner;
      }),
      ...ends(row.sum),
    ]),
    [words.total, ...sheet.days.map(({ sum }) => String(sum.attended)), ...ends(sheet.sum)],
  ];
}

/** Fields with tabs between them: a spreadsheet takes them apart when they are pasted. */
export function tabbed(lines: readonly string[][]): string {
  return lines
    .map((line) => line.map((field) => field.replaceAll(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\r\n");
}

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** Fields as RFC 4180 wants them. */
export function commaSeparated(lines: readonly string[][]): string {
  return lines.map((line) => line.map(quoted).join(",")).join("\r\n");
}
