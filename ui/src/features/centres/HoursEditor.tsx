import { Button, Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { OpeningHours } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import classes from "./centres.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  hours: readonly OpeningHours[];
  onChange: (hours: OpeningHours[]) => void;
  /** By path, as the core names them: `openingHours.0.closesAt`. */
  faults: Record<string, string>;
}

/** On which days a centre is open, from when until when. */
export function HoursEditor({ hours, onChange, faults }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = hours[0];
  const put = (weekday: number, change: Partial<OpeningHours>) =>
    onChange(hours.map((day) => (day.weekday === weekday ? { ...day, ...change } : day)));
  const toggle = (weekday: number, isOpen: boolean) => {
    const opened = {
      weekday,
      opensAt: first?.opensAt ?? "07:30:00",
      closesAt: first?.closesAt ?? "17:00:00",
    };
    onChange(
      isOpen
        ? [...hours, opened].toSorted((one, other) => one.weekday - other.weekday)
        : hours.filter((day) => day.weekday !== weekday),
    );
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t("setUp.hours")}</legend>
      {WEEK.map((weekday) => {
        const place = hours.findIndex((day) => day.weekday === weekday);
        const day = hours[place];
        const name = format.weekday(weekday);
        return (
          <div key={weekday} className={classes.day}>
            <Checkbox
              checked={day !== undefined}
              onChange={(event) => toggle(weekday, event.currentTarget.checked)}
              label={name}
              aria-label={t("setUp.isOpen", { weekday: name })}
            />
            {day ? (
              <>
                <WallTimeField
                  label={t("setUp.opens", { weekday: name })}
                  value={day.opensAt}
                  onChange={(opensAt) => put(weekday, { opensAt })}
                  error={faults[`openingHours.${place}.opensAt`]}
                />
                <span aria-hidden>–</span>
                <WallTimeField
                  label={t("setUp.closes", { weekday: name })}
                  value={day.closesAt}
                  onChange={(closesAt) => put(weekday, { closesAt })}
                  error={faults[`openingHours.${place}.closesAt`]}
                />
              </>
            ) : (
              <span className={classes.quiet}>{t("setUp.closed")}</span>
            )}
          </div>
        );
      })}
      {hours.length > 1 && first && (
        <Button
          variant="default"
          mih="2.75rem"
          mt="sm"
          onClick={() =>
            onChange(
              hours.map(({ weekday }) => ({ weekday, opensAt: first.opensAt, closesAt: first.closesAt })),
            )
          }
        >
          {t("setUp.likeMonday")}
        </Button>
      )}
      {faults["openingHours"] !== undefined && (
        <p role="alert" className={classes.fault}>
          {faults["openingHours"]}
        </p>
      )}
    </fieldset>
  );
}
