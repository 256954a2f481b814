import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useArrows } from "../../../shared/charts/useArrows";
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

/**
 * The beds of each day as one bar made of its parts, read at the pointer or under the arrow keys; the same as a table for
 * whoever reads numbers.
 */
export function DayBars({ label, parts, beside = [], days, onDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isTable, setIsTable] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const { row, stop, setStop, move } = useArrows(days.length);
  const total = (day: Day) => parts.reduce((sum, part) => sum + (day[part] ?? 0), 0);
  const say = (day: Day) => {
    const numbers = [
      ...parts.map((part) => `${t(`beds.census.part.${part}`)} ${String(day[part] ?? 0)}`),
      ...beside
        .filter((what) => day[what] !== undefined)
        .map((what) => `${t(`beds.census.part.${what}`)} ${String(day[what])}`),
    ];
    return t("charts.reading", {
      name: inOneLine([format.day(day.on), day.isForeseen ? t("paper.foreseen") : ""]),
      values: numbers.join(t("charts.comma")),
    });
  };
  const read = at === null ? undefined : days[at];
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
        <div
          ref={row}
          className={classes.bars}
          role="group"
          aria-label={label}
          onPointerLeave={() => setAt(null)}
        >
          {days.map((day, place) => (
            <button
              key={day.on}
              type="button"
              className={classes.bar}
              data-foreseen={day.isForeseen || undefined}
              data-opens={onDay !== undefined || undefined}
              tabIndex={place === stop ? 0 : -1}
              aria-label={say(day)}
              onKeyDown={move}
              onFocus={() => {
                setStop(place);
                setAt(place);
              }}
              onBlur={() => setAt(null)}
              onPointerEnter={() => setAt(place)}
              onClick={() => (onDay === undefined ? setAt(place) : onDay(day.on))}
            >
              {parts.map((part) => (
                <i
                  key={part}
                  data-part={part}
                  style={{ height: `${((day[part] ?? 0) / most) * 100}%` }}
                  aria-hidden
                />
              ))}
            </button>
          ))}
        </div>
      )}
      {!isTable && days.length > 0 && (
        <div className={classes.ends} aria-hidden>
          <span>{format.shortDay(days[0]?.on ?? "")}</span>
          <span>{format.shortDay(days.at(-1)?.on ?? "")}</span>
        </div>
      )}
      {!isTable && (
        <p className={classes.reading} aria-hidden>
          {read === undefined ? t("charts.hint") : say(read)}
        </p>
      )}
    </>
  );
}
