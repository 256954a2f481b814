import { useTranslation } from "react-i18next";

import type { MealLeftoverSum } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./delivery.module.css";
import { kilograms, percentLeft, shareLeft } from "./waste";

/** The share that came back, a bar for each day; the highest and the last are said in numbers. */
export function WasteChart({ sums }: { sums: readonly MealLeftoverSum[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const highest = Math.max(5, ...sums.map(shareLeft));
  const all = sums.reduce(
    (sum, one) => ({
      servedGrams: sum.servedGrams + one.servedGrams,
      leftGrams: sum.leftGrams + one.leftGrams,
    }),
    { servedGrams: 0, leftGrams: 0 },
  );
  return (
    <figure className={classes.chart}>
      <div className={classes.bars} aria-hidden>
        {sums.map((sum, place) => (
          <div key={sum.name} className={classes.bar} title={`${format.day(sum.name)} ${percentLeft(sum)}`}>
            <span className={classes.barValue}>{percentLeft(sum)}</span>
            <span className={classes.barBody} style={{ height: `${(shareLeft(sum) / highest) * 100}%` }} />
            <span className={classes.barName}>
              {place % Math.ceil(sums.length / 10) === 0 ? format.shortDay(sum.name) : ""}
            </span>
          </div>
        ))}
      </div>
      <figcaption>
        {t("leftovers.chartSays", {
          served: kilograms(all.servedGrams),
          left: kilograms(all.leftGrams),
          share: percentLeft(all),
        })}
      </figcaption>
      <details className={classes.behind}>
        <summary>{t("leftovers.chartTable")}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("leftovers.day")}</th>
              <th scope="col">{t("leftovers.served")}</th>
              <th scope="col">{t("leftovers.left")}</th>
              <th scope="col">{t("leftovers.share")}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => (
              <tr key={sum.name}>
                <th scope="row">{format.day(sum.name)}</th>
                <td>{kilograms(sum.servedGrams)}</td>
                <td>{kilograms(sum.leftGrams)}</td>
                <td>{percentLeft(sum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
