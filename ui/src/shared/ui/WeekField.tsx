import { Button, Checkbox } from "@mantine/core";
import { type ReactNode, useId } from "react";

import { useFormat } from "../format/useFormat";
import classes from "./WeekField.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7];

interface Props<T extends { weekday: number }> {
  legend: string;
  hint?: string;
  /** The chosen weekdays, in their order. */
  days: readonly T[];
  onChange: (days: T[]) => void;
  /** What a weekday begins as when it is chosen; the first of the others is there to be copied. */
  begin: (weekday: number, first: T | undefined) => T;
  /** What choosing a weekday is called. */
  chooses: (weekday: string) => string;
  /** In the place of the fields of a weekday that is not chosen. */
  otherwise?: string;
  /** The fields of a chosen weekday. */
  fields: (day: T, name: string, put: (change: Partial<T>) => void, place: number) => ReactNode;
  /** Copies the first weekday's fields to the others. */
  sameForAll: string;
  error?: string | undefined;
}

/** Some weekdays and what holds on each. */
export function WeekField<T extends { weekday: number }>(props: Props<T>) {
  const { legend, hint, days, onChange, begin, chooses, otherwise, fields, sameForAll, error } = props;
  const format = useFormat();
  const id = useId();
  const first = days[0];
  const toggle = (weekday: number, isChosen: boolean) =>
    onChange(
      isChosen
        ? [...days, begin(weekday, first)].toSorted((one, other) => one.weekday - other.weekday)
        : days.filter((day) => day.weekday !== weekday),
    );
  return (
    <fieldset className={classes.week} aria-describedby={error === undefined ? undefined : id}>
      <legend className={classes.legend}>{legend}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {WEEK.map((weekday) => {
        const place = days.findIndex((day) => day.weekday === weekday);
        const day = days[place];
        const name = format.weekday(weekday);
        const put = (change: Partial<T>) =>
          onChange(days.map((one) => (one.weekday === weekday ? { ...one, ...change } : one)));
        return (
          <div key={weekday} className={classes.day}>
            <Checkbox
              checked={day !== undefined}
              onChange={(event) => toggle(weekday, event.currentTarget.checked)}
              label={name}
              aria-label={chooses(name)}
            />
            {day === undefined ? (
              <span className={classes.hint}>{otherwise}</span>
            ) : (
              fields(day, name, put, place)
            )}
          </div>
        );
      })}
      {days.length > 1 && first && (
        <Button
          variant="default"
          mih="2.75rem"
          onClick={() => onChange(days.map(({ weekday }) => ({ ...first, weekday })))}
        >
          {sameForAll}
        </Button>
      )}
      {error !== undefined && (
        <p id={id} role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
