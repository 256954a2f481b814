import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCalendarList, useCalendarRemoveYear } from "../../ipc/generated";
import { useHolidayWords } from "../../shared/calendar/useHolidayWords";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Screen } from "../../shared/ui/Screen";
import classes from "./calendar.module.css";
import { spansOf, textOf } from "./readYear";
import { YearDialog } from "./YearDialog";

/** Legal holidays and make-up workdays by year; the years of the program can only be read. */
export function CalendarScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const holiday = useHolidayWords();
  const calendar = useCalendarList();
  const remove = useCalendarRemoveYear();
  const [editing, setEditing] = useState<{ year: number; text: string } | null>(null);
  const next = Number(calendar.data?.endsOn.slice(0, 4) ?? "0") + 1;
  const words = { off: t("calendar.off"), workday: t("calendar.workday") };
  return (
    <Screen title={t("calendar.title")} width="reading">
      <RefusalNote refusal={calendar.error ?? remove.error} />
      {calendar.data && (
        <div className={classes.head}>
          <p className={classes.known}>
            {t("calendar.known", { day: format.longDay(calendar.data.endsOn) })}
          </p>
          <Button
            mih="2.75rem"
            leftSection={<IconPlus size="1.125rem" aria-hidden />}
            onClick={() => setEditing({ year: next, text: "" })}
          >
            {t("calendar.add", { year: next })}
          </Button>
        </div>
      )}
      {calendar.data?.years.map(({ year, isShipped, days }) => (
        <Card
          key={year}
          title={t("calendar.year", { year })}
          hint={t(isShipped ? "calendar.shipped" : "calendar.own")}
          action={
            isShipped ? undefined : (
              <div className={classes.acts}>
                <Button
                  variant="default"
                  mih="2.75rem"
                  onClick={() => setEditing({ year, text: textOf(days, words) })}
                >
                  {t("calendar.edit")}
                </Button>
                <Button variant="default" mih="2.75rem" onClick={() => remove.mutate({ year })}>
                  {t("calendar.remove", { year })}
                </Button>
              </div>
            )
          }
        >
          <ul className={classes.spans}>
            {spansOf(days).map((span) => (
              <li key={span.from} data-kind={span.kind}>
                <strong>{holiday(span.name)}</strong>
                <span>
                  {span.from === span.last
                    ? format.day(span.from)
                    : `${format.day(span.from)} – ${format.day(span.last)}`}
                </span>
                <span className={classes.kind}>{words[span.kind]}</span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {editing && <YearDialog year={editing.year} text={editing.text} onClose={() => setEditing(null)} />}
    </Screen>
  );
}
