import { useTranslation } from "react-i18next";

import type { AwayRun, ElderYear } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { daysOf } from "./marks";
import classes from "./year.module.css";

/** What is usual, and why the elder stayed away. */
export function YearFigures({ year }: { year: ElderYear }) {
  const { t } = useTranslation();
  const format = useFormat();
  const run = (away: AwayRun | null) =>
    away === null
      ? t("sheet.year.noRun")
      : t("sheet.year.run", {
          count: away.days,
          from: format.shortDay(away.fromOn),
          until: format.shortDay(away.lastOn),
        });
  const time = (at: string | null) => (at === null ? t("sheet.year.unknown") : format.wallTime(at));
  const facts = [
    {
      name: t("sheet.year.attended"),
      value: t("sheet.year.attendedDays", { count: year.sum.attended }),
    },
    {
      name: t("sheet.year.halfDays"),
      value: t("sheet.year.attendedDays", {
        // Half a day is not a plural of one in either language.
        count: Number(daysOf(year.sum.halfDays)),
      }),
    },
    { name: t("sheet.year.usualArrival"), value: time(year.usualArrival) },
    { name: t("sheet.year.usualDeparture"), value: time(year.usualDeparture) },
    { name: t("sheet.year.longestAway"), value: run(year.longestAway) },
    { name: t("sheet.year.awayNow"), value: run(year.awayNow) },
  ];
  const most = Math.max(1, ...year.absences.map(({ days }) => days));

  return (
    <div className={classes.figures}>
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className={classes.subtitle}>{t("sheet.year.reasons")}</h3>
        {year.absences.length === 0 ? (
          <p className={classes.quiet}>{t("sheet.year.noAbsences")}</p>
        ) : (
          <ul className={classes.reasons}>
            {year.absences.map(({ reason, days }) => (
              <li key={reason ?? "none"}>
                <span>{reason === null ? t("sheet.year.withoutWord") : t(`absenceReason.${reason}`)}</span>
                <span className={classes.bar} aria-hidden>
                  <span
                    style={{ width: `${(100 * days) / most}%` }}
                    data-tone={reason === null ? "missed" : "away"}
                  />
                </span>
                <strong>{t("sheet.year.reasonDays", { count: days })}</strong>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
