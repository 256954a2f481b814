import { useTranslation } from "react-i18next";

import type { MealLeftoverSum, ShownChart } from "../../ipc/generated";
import { ChartView } from "../../shared/charts/ChartView";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./delivery.module.css";
import { byMonth, kilograms, percentLeft, shareLeft } from "./waste";

/** So many bars stand side by side and can be read. */
const MOST_BARS = 62;

/** The share that came back, a bar for each day, or for each month where there are too many days. */
export function WasteChart({ sums: byDay }: { sums: readonly MealLeftoverSum[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isByMonth = byDay.length > MOST_BARS;
  const sums = isByMonth ? byMonth(byDay) : byDay;
  const shares = sums.map(shareLeft);
  const all = sums.reduce(
    (sum, one) => ({
      servedGrams: sum.servedGrams + one.servedGrams,
      leftGrams: sum.leftGrams + one.leftGrams,
    }),
    { servedGrams: 0, leftGrams: 0 },
  );
  const says = t("leftovers.chartSays", {
    served: kilograms(all.servedGrams),
    left: kilograms(all.leftGrams),
    share: percentLeft(all),
  });
  const chart: ShownChart = {
    title: t(isByMonth ? "leftovers.chartMonths" : "leftovers.chartDays"),
    about: says,
    form: "bars",
    unit: "",
    isPercent: true,
    decimals: 1,
    // In steps of five per cent, so that the axis says round numbers.
    top: Math.max(0.05, Math.ceil(Math.max(0, ...shares) * 20) / 20),
    categories: sums.map(({ name }) => (isByMonth ? name : format.shortDay(name))),
    series: [{ name: t("leftovers.chart"), part: "attention", values: shares }],
    target: null,
    band: null,
    heightMm: 60,
  };
  return (
    <>
      <ChartView chart={chart} />
      <p className={classes.chartSays}>{says}</p>
    </>
  );
}
