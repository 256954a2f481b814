import { useTranslation } from "react-i18next";

import type { TrendDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./today.module.css";

/** Two weeks as small bars; the same as a table for those who do not see them. */
export function Trend({ name, days }: { name: string; days: readonly TrendDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const highest = Math.max(1, ...days.map(({ value }) => value));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className={classes.trend}>
      <div className={classes.bars} aria-hidden>
        {days.map(({ on, value }) => (
          <span key={on} title={`${format.day(on)} ${value}`}>
            <span style={{ height: `${Math.round((value / highest) * 100)}%` }} />
          </span>
        ))}
      </div>
      <figcaption className={classes.span} aria-hidden>
        <span>{first === undefined ? "" : format.day(first.on)}</span>
        <span>{last === undefined ? "" : format.day(last.on)}</span>
      </figcaption>
      <table className="visually-hidden">
        <caption>{t("today.trendOf", { name })}</caption>
        <tbody>
          {days.map(({ on, value }) => (
            <tr key={on}>
              <th scope="row">{format.day(on)}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
