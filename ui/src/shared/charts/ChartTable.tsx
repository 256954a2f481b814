import { useTranslation } from "react-i18next";

import type { ShownChart } from "../../ipc/generated";
import classes from "./chart.module.css";
import { rangeText, valueText } from "./scale";

/** The numbers behind a picture. */
export function ChartTable({ chart }: { chart: ShownChart }) {
  const { t } = useTranslation();
  const { target, band } = chart;
  return (
    <div
      className={classes.scroll}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      role="region"
      aria-label={t("charts.numbersOf", { title: chart.title })}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {chart.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {target !== null && <th scope="col">{target.name}</th>}
            {band !== null && <th scope="col">{band.name}</th>}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((name, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a place has no other name
            <tr key={place}>
              <th scope="row">{name}</th>
              {chart.series.map((series) => {
                const value = series.values[place];
                return <td key={series.name}>{value == null ? "—" : valueText(chart, value)}</td>;
              })}
              {target !== null && <td>{valueText(chart, target.values[place] ?? target.values[0] ?? 0)}</td>}
              {band !== null && <td>{rangeText(chart, place) ?? "—"}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
