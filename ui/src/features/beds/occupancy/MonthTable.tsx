import { useTranslation } from "react-i18next";

import type { Occupancy } from "../../../ipc/generated";
import { dayAfter, monthAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { CountCells, CountHeads } from "./CountColumns";
import classes from "./occupancy.module.css";

interface Props {
  census: Occupancy;
  /** Looks at a month day by day. */
  onMonth: (month: string) => void;
}

/** The bed-days and rates of each month of the span, closed or not, and of all; a month opens to its days. */
export function MonthTable({ census, onMonth }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("beds.months.month")}</th>
            <CountHeads />
          </tr>
        </thead>
        <tbody>
          {census.periods.map(({ fromOn, untilOn, ...counts }) => {
            const month = fromOn.slice(0, 7);
            const isWhole = fromOn === `${month}-01` && untilOn === `${monthAfter(month)}-01`;
            return (
              <tr key={fromOn} data-month={month}>
                <th scope="row">
                  <button type="button" className={classes.link} onClick={() => onMonth(month)}>
                    {format.month(month)}
                  </button>
                  {!isWhole && (
                    <span className={classes.part}>
                      {t("beds.census.partOfMonth", {
                        from: format.shortDay(fromOn),
                        last: format.shortDay(dayAfter(untilOn, -1)),
                      })}
                    </span>
                  )}
                </th>
                <CountCells counts={counts} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("beds.total")}</th>
            <CountCells counts={census.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
