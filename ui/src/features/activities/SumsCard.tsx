import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type ActivitySum, useActivityList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter, weekdayOf } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./activities.module.css";

const spans = ["day", "week", "month"] as const;
type Span = (typeof spans)[number];

/** The days `[from, until)` of the day, week or month in which a day lies. */
function daysOf(span: Span, on: string): { fromOn: string; untilOn: string } {
  if (span === "month") {
    const fromOn = `${on.slice(0, 7)}-01`;
    return { fromOn, untilOn: `${dayAfter(fromOn, 31).slice(0, 7)}-01` };
  }
  const fromOn = span === "week" ? dayAfter(on, 1 - weekdayOf(on)) : on;
  return { fromOn, untilOn: dayAfter(fromOn, span === "week" ? 7 : 1) };
}

/** Person-times and persons of a day, a week or a month, by kind and by room. */
export function SumsCard({ centreId, on }: { centreId: string; on: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [span, setSpan] = useState<Span>("day");
  const list = useActivityList({ centreId, ...daysOf(span, on) }, { placeholderData: (before) => before });
  const line = (key: string, name: string, sum: ActivitySum) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td>{format.number(sum.activities)}</td>
      <td>{format.number(sum.personTimes)}</td>
      <td>{format.number(sum.persons)}</td>
    </tr>
  );
  return (
    <Card title={t("activities.sums")} hint={t("activities.sumsHint")}>
      <SegmentedControl
        fullWidth
        value={span}
        onChange={(value) => setSpan(spans.find((one) => one === value) ?? "day")}
        data={spans.map((value) => ({ value, label: t(`activities.span_${value}`) }))}
        aria-label={t("activities.sums")}
      />
      <RefusalNote refusal={list.error} />
      {list.data && (
        <table className={classes.sums}>
          <thead>
            <tr>
              <th scope="col" className={classes.first}>
                {t("activities.kindOrRoom")}
              </th>
              <th scope="col">{t("activities.count")}</th>
              <th scope="col">{t("activities.personTimes")}</th>
              <th scope="col">{t("activities.persons")}</th>
            </tr>
          </thead>
          <tbody className={classes.total}>{line("all", t("activities.all"), list.data.sums.all)}</tbody>
          <tbody>
            {list.data.sums.byKind.map((sum) => line(sum.kind, t(`activityKind.${sum.kind}`), sum))}
          </tbody>
          <tbody>
            {list.data.sums.byRoom.map((sum) =>
              line(sum.roomName ?? "", sum.roomName ?? t("activities.noRoom"), sum),
            )}
          </tbody>
        </table>
      )}
    </Card>
  );
}
