import { useTranslation } from "react-i18next";

import type { EnrolmentDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./enrolments.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The week of an enrolment: which days, from when. */
export function WeekPattern({ days }: { days: readonly EnrolmentDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.week}>
      {WEEK.map((weekday) => {
        const day = days.find((one) => one.weekday === weekday);
        return (
          <li key={weekday} data-comes={day ? true : undefined}>
            <span>{format.weekday(weekday)}</span>
            <strong>{day ? format.wallTime(day.plannedArrival) : t("enrol.notComing")}</strong>
            {day && day.dayPart !== "whole_day" && <span>{t(`dayPart.${day.dayPart}`)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
