import { useTranslation } from "react-i18next";

import { useCensusOccupancy } from "../../../ipc/generated";
import { monthAfter } from "../../../shared/format/days";
import { percentOf } from "../../../shared/format/share";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./counts.module.css";

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
  if (total === undefined || total.available === 0) {
    return null;
  }
  const occupied = total.occupied + total.sameDay;
  return (
    <span className={classes.month}>
      {t("beds.monthRate", { month: format.monthName(`${month}-01`) })}{" "}
      <strong>{percentOf(occupied, total.available)}</strong>
      <small>{t("beds.withoutHeld", { rate: percentOf(occupied - total.held, total.available) })}</small>
    </span>
  );
}
