import { type MouseEvent, memo, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { MonthSheet, SheetRow } from "../../ipc/generated";
import { useHolidayWords } from "../../shared/calendar/useHolidayWords";
import { weekdayOf } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import type { OpenDay } from "./DayDialog";
import { type DayCell, type MarkLook, cellsOf, daysOf } from "./marks";
import classes from "./sheet.module.css";
import { placeOf, useGridKeys } from "./useGridKeys";

interface Props {
  sheet: MonthSheet;
  look: (cell: DayCell) => MarkLook;
  onOpen: (day: OpenDay) => void;
}

/** How a column is shaded. */
interface Column {
  on: string;
  isOff: boolean;
  isToday: boolean;
}

/** Elders by days, worked with the arrow keys like a spreadsheet. */
export function SheetGrid({ sheet, look, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const holiday = useHolidayWords();
  const table = useRef<HTMLTableElement>(null);
  const { rows, days, today } = sheet;
  const columns = useMemo(
    () =>
      days.map(({ on, isClosed }): Column => ({
        on,
        isOff: isClosed || weekdayOf(on) > 5,
        isToday: on === today,
      })),
    [days, today],
  );
  const dates = useMemo(() => columns.map(({ on }) => on), [columns]);
  const todayColumn = columns.findIndex(({ isToday }) => isToday);

  const open = (at: { row: number; column: number }) => {
    const row = rows[at.row];
    const on = dates[at.column];
    const cell = row && cellsOf(row, dates)[at.column];
    if (row && on !== undefined && cell) {
      onOpen({ elderId: row.elderId, name: row.name, on, cell });
    }
  };
  const { at, go, onKeyDown } = useGridKeys({
    table,
    rows: rows.length,
    columns: columns.length,
    first: { row: 0, column: Math.max(0, todayColumn) },
    onOpen: open,
  });
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place) {
      go(place);
      open(place);
    }
  };

  // Where not all days fit, the one that matters is in sight.
  useEffect(() => {
    table.current?.querySelector("th[data-today]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);

  const dayWords = ({ on, isToday }: Column, isClosed: boolean, note: string) =>
    format.list([
      format.day(on),
      ...(isToday ? [t("sheet.today")] : []),
      ...(note === "" ? [] : [holiday(note)]),
      ...(isClosed ? [t("sheet.closed")] : weekdayOf(on) > 5 ? [t("sheet.weekend")] : []),
    ]);
  const sums = [
    { words: t("sheet.dayTotal"), of: (sum: MonthSheet["sum"]) => String(sum.attended) },
    { words: t("sheet.dayDays"), of: (sum: MonthSheet["sum"]) => daysOf(sum.halfDays) },
    { words: t("sheet.dayAway"), of: (sum: MonthSheet["sum"]) => String(sum.absent + sum.missed) },
  ];

  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is worked cell by cell
        role="grid"
        className={classes.grid}
        aria-label={t("sheet.grid", { centre: sheet.centreName, month: format.month(sheet.month) })}
        aria-describedby="sheet-hint"
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {t("sheet.name")}
            </th>
            {columns.map((column, place) => (
              <th
                key={column.on}
                scope="col"
                data-off={column.isOff || undefined}
                data-today={column.isToday || undefined}
                className={classes.day}
                title={holiday(days[place]?.note ?? "") || undefined}
              >
                <span aria-hidden>{Number(column.on.slice(8))}</span>
                <small aria-hidden>{format.weekdayLetter(weekdayOf(column.on))}</small>
                <span className="visually-hidden">
                  {dayWords(column, days[place]?.isClosed === true, days[place]?.note ?? "")}
                </span>
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              {t("sheet.attendedShort")}
            </th>
            <th scope="col" className={classes.sum}>
              {t("sheet.daysShort")}
            </th>
            <th scope="col" className={classes.sum}>
              {t("sheet.awayShort")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row
              key={row.elderId}
              row={row}
              place={place}
              columns={columns}
              look={look}
              reached={at.row === place ? at.column : null}
            />
          ))}
        </tbody>
        <tfoot>
          {sums.map(({ words, of }) => (
            <tr key={words}>
              <th scope="row" className={classes.name}>
                {words}
              </th>
              {days.map(({ on, sum }, place) => (
                <td
                  key={on}
                  data-day={on}
                  data-off={columns[place]?.isOff || undefined}
                  data-today={columns[place]?.isToday || undefined}
                >
                  {on <= today ? of(sum) : ""}
                </td>
              ))}
              {sums.map((other) => (
                <td key={other.words} className={classes.sum}>
                  {other.words === words ? of(sheet.sum) : ""}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
      <p id="sheet-hint" className="visually-hidden">
        {t("sheet.hint")}
      </p>
    </div>
  );
}

interface RowProps {
  row: SheetRow;
  place: number;
  columns: readonly Column[];
  look: (cell: DayCell) => MarkLook;
  /** The column that Tab reaches; none in all rows but one. */
  reached: number | null;
}

const Row = memo(function Row({ row, place, columns, look, reached }: RowProps) {
  const cells = cellsOf(
    row,
    columns.map(({ on }) => on),
  );
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {row.name}
      </th>
      {columns.map((column, at) => {
        const { tone, sign, corner, words } = look(
          cells[at] ?? { mark: "not_expected", halfDays: 0, isExtra: false, reason: null },
        );
        return (
          <td
            key={column.on}
            className={classes.cell}
            data-row={place}
            data-column={at}
            data-tone={tone}
            data-off={column.isOff || undefined}
            data-today={column.isToday || undefined}
            tabIndex={reached === at ? 0 : -1}
            data-corner={corner === "" ? undefined : corner}
            aria-label={words}
          >
            {sign}
          </td>
        );
      })}
      <td className={classes.sum}>{row.sum.attended}</td>
      <td className={classes.sum}>{daysOf(row.sum.halfDays)}</td>
      <td className={classes.sum}>{row.sum.absent + row.sum.missed}</td>
    </tr>
  );
});
