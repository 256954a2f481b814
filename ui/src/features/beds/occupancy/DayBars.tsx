import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

type Part = "occupied" | "held" | "reserved" | "free" | "closed";
/** What is told of a day beside the parts, which add up to its beds. */
type Beside = "without_bed" | "returning" | "spare";

type Day = { on: string; isForeseen: boolean } & Partial<Record<Part | Beside, number>>;

interface Props {
  label: string;
  parts: readonly Part[];
  beside?: readonly Beside[];
  days: readonly Day[];
  /** Opens a night. */
  onDay?: (on: string) => void;
}

/** The beds of each day as one bar made of its parts; the same as a table for whoever reads numbers. */
export function DayBars({ label, parts, beside = [], days, onDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isTable, setIsTable] = useState(false);
  const total = (day: Day) => parts.reduce((sum, part) => sum + (day[part] ?? 0), 0);
  const most = Math.max(1, ...days.map(total));
  return (
    <>
      <div className={classes.chartHead}>
        <ul className={classes.legend}>
          {parts.map((part) => (
            <li key={part}>
              <i data-part={part} aria-hidden />
              {t(`beds.census.part.${part}`)}
            </li>
          ))}
        </ul>
        <Button variant="subtle" mih="2.75rem" onClick={() => setIsTable(!isTable)}>
          {t(isTable ? "beds.census.asChart" : "beds.census.asTable")}
        </Button>
      </div>
      {isTable ? (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("beds.when.day")}</th>
                {[...parts, ...beside].map((part) => (
                  <th key={part} scope="col">
                    {t(`beds.census.part.${part}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.on}>
                  <th scope="row">
                    {onDay === undefined ? (
                      format.day(day.on)
                    ) : (
                      <button type="button" className={classes.link} onClick={() => onDay(day.on)}>
                        {format.day(day.on)}
                      </button>
                    )}
                  </th>
                  {parts.map((part) => (
                    <td key={part}>{day[part] ?? 0}</td>
                  ))}
                  {beside.map((what) => (
                    <td key={what}>{day[what] ?? "—"}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div className={classes.bars} role="img" aria-label={label}>
          {days.map((day) => (
            // The same nights are opened by keyboard from the table.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <div
              key={day.on}
              className={classes.bar}
              data-foreseen={day.isForeseen || undefined}
              data-opens={onDay !== undefined || undefined}
              onClick={() => onDay?.(day.on)}
              title={`${format.day(day.on)} ${inOneLine(
                [...parts, ...beside]
                  .filter((what) => day[what] !== undefined)
                  .map((what) => `${t(`beds.census.part.${what}`)} ${String(day[what])}`),
              )}`}
            >
              {parts.map((part) => (
                <i key={part} data-part={part} style={{ height: `${((day[part] ?? 0) / most) * 100}%` }} />
              ))}
            </div>
          ))}
        </div>
      )}
      {!isTable && days.length > 0 && (
        <div className={classes.ends} aria-hidden>
          <span>{format.shortDay(days[0]?.on ?? "")}</span>
          <span>{format.shortDay(days.at(-1)?.on ?? "")}</span>
        </div>
      )}
    </>
  );
}
