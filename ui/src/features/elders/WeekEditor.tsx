import { Button, Checkbox, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { EnrolmentDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import classes from "./WeekEditor.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const parts = ["whole_day", "morning", "afternoon"] as const;

interface Props {
  days: readonly EnrolmentDay[];
  onChange: (days: readonly EnrolmentDay[]) => void;
  error?: string | undefined;
}

/** Which days of the week, which part of the day, and when the elder is expected. */
export function WeekEditor({ days, onChange, error }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = days[0];
  const put = (weekday: number, change: Partial<EnrolmentDay>) =>
    onChange(days.map((day) => (day.weekday === weekday ? { ...day, ...change } : day)));
  const toggle = (weekday: number, comes: boolean) =>
    onChange(
      comes
        ? [
            ...days,
            {
              weekday,
              dayPart: first?.dayPart ?? "whole_day",
              plannedArrival: first?.plannedArrival ?? "08:30:00",
            } satisfies EnrolmentDay,
          ].toSorted((one, other) => one.weekday - other.weekday)
        : days.filter((day) => day.weekday !== weekday),
    );

  return (
    <fieldset className={classes.week} aria-describedby={error === undefined ? undefined : "week-error"}>
      <legend className={classes.legend}>{t("enrol.days")}</legend>
      <p className={classes.hint}>{t("enrol.daysHint")}</p>
      {WEEK.map((weekday) => {
        const day = days.find((one) => one.weekday === weekday);
        const name = format.weekday(weekday);
        return (
          <div key={weekday} className={classes.day}>
            <Checkbox
              checked={day !== undefined}
              onChange={(event) => toggle(weekday, event.currentTarget.checked)}
              label={name}
              aria-label={t("enrol.comes", { weekday: name })}
            />
            {day && (
              <>
                <WallTimeField
                  label={t("enrol.arrives", { weekday: name })}
                  value={day.plannedArrival}
                  onChange={(plannedArrival) => put(weekday, { plannedArrival })}
                />
                <Select
                  aria-label={t("enrol.dayPart", { weekday: name })}
                  data={parts.map((part) => ({ value: part, label: t(`dayPart.${part}`) }))}
                  value={day.dayPart}
                  onChange={(part) =>
                    put(weekday, { dayPart: parts.find((word) => word === part) ?? "whole_day" })
                  }
                />
              </>
            )}
          </div>
        );
      })}
      {days.length > 1 && first && (
        <Button
          variant="default"
          mih="2.75rem"
          onClick={() =>
            onChange(
              days.map((day) => ({ ...day, dayPart: first.dayPart, plannedArrival: first.plannedArrival })),
            )
          }
        >
          {t("enrol.sameForAll")}
        </Button>
      )}
      {error !== undefined && (
        <p id="week-error" role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
