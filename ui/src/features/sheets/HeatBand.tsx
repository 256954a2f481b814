import { type MouseEvent, useRef } from "react";
import { useTranslation } from "react-i18next";

import { dayAfter, weekdayOf } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import type { DayCell, MarkLook } from "./marks";
import { placeOf, useGridKeys } from "./useGridKeys";
import classes from "./year.module.css";

interface Props {
  label: string;
  /** The first day. */
  from: string;
  cells: readonly DayCell[];
  today: string;
  look: (cell: DayCell) => MarkLook;
  onOpen: (on: string, cell: DayCell) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Weeks side by side, a row for each weekday, worked with the arrow keys. */
export function HeatBand({ label, from, cells, today, look, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const lead = weekdayOf(from) - 1;
  const weeks = Math.ceil((lead + cells.length) / 7);
  const placeIn = (at: { row: number; column: number }) => 7 * at.column + at.row - lead;
  const dayOf = (place: number) => dayAfter(from, place);

  const open = (at: { row: number; column: number }) => {
    const place = placeIn(at);
    const cell = cells[place];
    if (cell) {
      onOpen(dayOf(place), cell);
    }
  };
  const last = cells.findLastIndex((_, place) => dayOf(place) <= today);
  const start = lead + Math.max(0, last);
  const { at, go, onKeyDown } = useGridKeys({
    table,
    rows: 7,
    columns: weeks,
    first: { row: start % 7, column: Math.floor(start / 7) },
    onOpen: open,
    isCell: (to) => cells[placeIn(to)] !== undefined,
  });
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place) {
      go(place);
      open(place);
    }
  };
  const weekStart = (week: number) => dayOf(7 * week - lead);
  // A month is named above the week in which its first day lies.
  const monthOf = (week: number) => {
    const days = weekdays.map((weekday) => dayOf(7 * week + weekday - 1 - lead));
    const first = days.find((on) => on.endsWith("-01"));
    return first === undefined ? "" : format.monthName(first);
  };

  return (
    <table
      ref={table}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- worked cell by cell
      role="grid"
      className={classes.band}
      aria-label={label}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <td />
          {Array.from({ length: weeks }, (_, week) => (
            <th key={week} scope="col">
              <span aria-hidden>{monthOf(week)}</span>
              <span className="visually-hidden">
                {t("sheet.year.weekOf", { day: format.shortDay(weekStart(week)) })}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weekdays.map((weekday, row) => (
          <tr key={weekday}>
            <th scope="row">{format.weekday(weekday)}</th>
            {Array.from({ length: weeks }, (_, week) => {
              const place = placeIn({ row, column: week });
              const cell = cells[place];
              if (!cell) {
                return <td key={week} />;
              }
              const on = dayOf(place);
              const { tone, sign, words } = look(cell);
              return (
                <td
                  key={week}
                  className={classes.day}
                  data-row={row}
                  data-column={week}
                  data-tone={tone}
                  data-half={(cell.halfDays === 1 && tone === "here") || undefined}
                  data-today={on === today || undefined}
                  tabIndex={at.row === row && at.column === week ? 0 : -1}
                  aria-label={`${format.shortDay(on)} ${words}`}
                >
                  {sign}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
