import { useTranslation } from "react-i18next";

import type { ForecastDay } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

/** What free means in the forecast, who of those who live here needs a free bed, and the day with the fewest left. */
export function ForecastNeeds({ days }: { days: readonly ForecastDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ahead = days.filter((day) => !day.isPast);
  const [today] = ahead;
  const last = ahead.at(-1);
  const least = ahead.reduce<ForecastDay | undefined>(
    (fewest, day) => (fewest === undefined || day.spare < fewest.spare ? day : fewest),
    undefined,
  );
  return (
    <>
      <p className={classes.formula}>{t("beds.census.freeMeans")}</p>
      {today && last && least && (
        <p className={classes.formula} data-short={least.spare < 0 || undefined}>
          {t("beds.census.needs", {
            withoutBed: today.withoutBed,
            returning: last.returning,
            spare: least.spare,
            day: format.shortDay(least.onDay),
          })}
        </p>
      )}
    </>
  );
}
