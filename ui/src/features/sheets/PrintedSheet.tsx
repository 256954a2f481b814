import { useTranslation } from "react-i18next";

import type { MonthSheet, SheetRow } from "../../ipc/generated";
import { weekdayOf } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Paper } from "../../shared/ui/Paper";
import { countedIn } from "./counted";
import { type DayCell, type MarkLook, cellsOf, daysOf, legendMarks, reasons } from "./marks";
import classes from "./printed.module.css";

interface Props {
  sheet: MonthSheet;
  look: (cell: DayCell) => MarkLook;
  actor: string;
}

/** Rows that a sheet of paper holds, and that leave room for the sums below them. */
const ROWS = 26;
const ROWS_ABOVE_SUMS = 18;

/** The rows of each page; the sums stand on the last one. */
export function pagesOf<T>(rows: readonly T[]): T[][] {
  const pages: T[][] = [];
  for (let from = 0; from < rows.length; from += ROWS) {
    pages.push(rows.slice(from, from + ROWS));
  }
  if ((pages.at(-1)?.length ?? ROWS) > ROWS_ABOVE_SUMS) {
    pages.push([]);
  }
  return pages;
}

/** The sheet on paper: A4, landscape, page by page. */
export function PrintedSheet({ sheet, look, actor }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = pagesOf(sheet.rows);
  const dates = sheet.days.map(({ on }) => on);
  const isOff = (place: number) => sheet.days[place]?.isClosed === true || weekdayOf(dates[place] ?? "") > 5;

  const head = (
    <thead>
      <tr>
        <th className={classes.name}>{t("sheet.name")}</th>
        {dates.map((on, place) => (
          <th key={on} data-off={isOff(place) || undefined}>
            {Number(on.slice(8))}
            <br />
            {format.weekdayLetter(weekdayOf(on))}
          </th>
        ))}
        <th className={classes.sum}>{t("sheet.attendedShort")}</th>
        <th className={classes.sum}>{t("sheet.daysShort")}</th>
        <th className={classes.sum}>{t("sheet.absent")}</th>
        <th className={classes.sum}>{t("sheet.missed")}</th>
      </tr>
    </thead>
  );
  const rowOf = (row: SheetRow) => (
    <tr key={row.elderId}>
      <th className={classes.name}>{row.name}</th>
      {cellsOf(row, dates).map((cell, place) => {
        const { sign, corner } = look(cell);
        return (
          <td key={dates[place]} data-off={isOff(place) || undefined}>
            {cell.mark === "not_expected" ? "" : sign}
            {corner !== "" && <sup>{corner}</sup>}
          </td>
        );
      })}
      <td>{row.sum.attended}</td>
      <td>{daysOf(row.sum.halfDays)}</td>
      <td>{row.sum.absent}</td>
      <td>{row.sum.missed}</td>
    </tr>
  );
  const sums = (
    <tfoot>
      <tr>
        <th className={classes.name}>{t("sheet.dayTotal")}</th>
        {sheet.days.map(({ on, sum }) => (
          <td key={on}>{on <= sheet.today ? sum.attended : ""}</td>
        ))}
        <td>{sheet.sum.attended}</td>
        <td>{daysOf(sheet.sum.halfDays)}</td>
        <td>{sheet.sum.absent}</td>
        <td>{sheet.sum.missed}</td>
      </tr>
      <tr>
        <th className={classes.name}>{t("sheet.dayDays")}</th>
        {sheet.days.map(({ on, sum }) => (
          <td key={on}>{on <= sheet.today ? daysOf(sum.halfDays) : ""}</td>
        ))}
        <td colSpan={4} />
      </tr>
    </tfoot>
  );
  const signs = [
    ...legendMarks
      .filter((mark) => mark !== "not_expected")
      .map((mark) => look({ mark, halfDays: 2, isExtra: false, reason: null })),
    ...reasons.map((reason) => look({ mark: "absent", halfDays: 0, isExtra: false, reason })),
    { sign: t("sheet.extraSign"), words: t("sheet.extra") },
  ];

  return (
    <Paper
      orientation="landscape"
      title={t("sheet.printTitle", { month: format.month(sheet.month) })}
      centreName={sheet.centreName}
      summary={t("sheet.printSummary", {
        persons: format.number(sheet.persons),
        times: format.number(sheet.sum.attended),
        days: daysOf(sheet.sum.halfDays),
      })}
      printedBy={actor}
      printedAt={format.moment(sheet.now, sheet.timeZone, sheet.month)}
      pages={pages.map((rows, place) => {
        const isLast = place === pages.length - 1;
        return (
          // Pages have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={place}>
            <table className={classes.table}>
              {head}
              <tbody>{rows.map(rowOf)}</tbody>
              {isLast && sums}
            </table>
            {isLast && (
              <>
                <p className={classes.note}>
                  {inOneLine(signs.map(({ sign, words }) => `${sign} ${words}`))}
                </p>
                <p className={classes.note}>{countedIn(t, format, sheet.halfDayRules)}</p>
                <div className={classes.signatures}>
                  <span>{t("sheet.signature")}</span>
                  <span>{t("sheet.manager")}</span>
                  <span>{t("sheet.date")}</span>
                </div>
              </>
            )}
          </div>
        );
      })}
    />
  );
}
