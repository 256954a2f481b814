import { useTranslation } from "react-i18next";

import type { Enrolment } from "../../ipc/generated";
import type { ExportColumn } from "../../shared/files/ExportMenu";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { standing } from "./standing";

/** The services of an elder as a list for a file. */
export function useServiceColumns(today: string): ExportColumn<Enrolment>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const week = ({ days, homeMeal }: Enrolment) =>
    homeMeal === null
      ? days.map(
          ({ weekday, plannedArrival }) => `${format.weekday(weekday)} ${format.wallTime(plannedArrival)}`,
        )
      : homeMeal.meals.map(({ weekday, meal }) => `${format.weekday(weekday)} ${t(`meal.${meal}`)}`);
  return [
    { title: t("list.centre"), of: ({ centreName }) => centreName },
    { title: t("list.service"), of: ({ service }) => t(`service.${service}`) },
    { title: t("list.state"), of: (enrolment) => t(`profile.${standing(enrolment, today)}`) },
    { title: t("list.from"), kind: "date", of: ({ fromOn }) => fromOn },
    {
      title: t("list.lastDay"),
      kind: "date",
      of: ({ untilOn }) => (untilOn === null ? null : dayAfter(untilOn, -1)),
    },
    { title: t("list.weekdays"), of: (enrolment) => format.list(week(enrolment)) },
    {
      title: t("list.transport"),
      of: ({ transportThere, transportBack }) =>
        format.list([
          ...(transportThere ? [t("enrol.transportThere")] : []),
          ...(transportBack ? [t("enrol.transportBack")] : []),
        ]),
    },
    { title: t("list.group"), of: ({ groupName }) => groupName },
  ];
}
