import { useTranslation } from "react-i18next";

import { useCensusOccupancy } from "../../../ipc/generated";
import { monthAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./counts.module.css";

const percent = (rate: number) => `${(rate / 100).toFixed(1)}%`;

/** The occupancy of this month until last night; on its first day that of the month before. */
export function MonthRate({ centreId, today }: { centreId: string; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const current = today.slice(0, 7);
  const month = today.endsWith("-01") ? monthAfter(current, -1) : current;
  const census = useCensusOccupancy({
    centreId,
    organisationId: null,
    fromOn: `${month}-01`,
    untilOn: `${monthAfter(month)}-01`,
    group: "all",
    period: "month",
  });
  const total = census.data?.total;
  if (total?.rateWithHeld == null || total.rateWithoutHeld === null) {
    return null;
  }
  return (
    <span className={classes.month}>
      {t("beds.monthRate", { month: format.monthName(`${month}-01`) })}{" "}
      <strong>{percent(total.rateWithHeld)}</strong>
      <small>{t("beds.withoutHeld", { rate: percent(total.rateWithoutHeld) })}</small>
    </span>
  );
}
