import { ActionIcon, Button, Group } from "@mantine/core";
import { IconCalendarOff, IconCalendarPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Centre,
  type Error as Refusal,
  useCentreDays,
  useCentreRemoveClosedDays,
  useCentreRemoveExtraDay,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./centres.module.css";
import { CloseDaysDialog } from "./CloseDaysDialog";
import { ExtraDayDialog } from "./ExtraDayDialog";
import { RemoveDaysDialog } from "./RemoveDaysDialog";

/** Which of the days is to be taken back. */
interface Removal {
  kind: "closed" | "extra";
  id: string;
  words: string;
}

/** Days on which a centre is closed or open apart from its week. Each is done at once, not with the form. */
export function DaysCard({ centre, today }: { centre: Centre; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = { centreId: centre.id, fromOn: dayAfter(today, -31), untilOn: dayAfter(today, 366) };
  const days = useCentreDays(asked);
  const removeClosed = useCentreRemoveClosedDays();
  const removeExtra = useCentreRemoveExtraDay();
  const [adding, setAdding] = useState<"closed" | "extra" | null>(null);
  /** What the core takes back with a reason only. */
  const [removal, setRemoval] = useState<Removal | null>(null);
  const span = (from: string, until: string) =>
    dayAfter(from) === until
      ? format.longDay(from)
      : t("profile.fromUntil", { from: format.longDay(from), until: format.longDay(dayAfter(until, -1)) });
  const refusal = removeClosed.error ?? removeExtra.error;
  function remove(which: Removal, correctionReason: string) {
    const outcome = {
      onSuccess: () => setRemoval(null),
      onError: (refused: Refusal) => {
        if (refused.code === "day_closed") {
          setRemoval(which);
        }
      },
    };
    removeClosed.reset();
    removeExtra.reset();
    if (which.kind === "closed") {
      removeClosed.mutate({ closedDayId: which.id, correctionReason }, outcome);
    } else {
      removeExtra.mutate({ centreId: centre.id, on: which.id, correctionReason }, outcome);
    }
  }
  return (
    <Card
      title={t("days.title")}
      hint={t("days.hint")}
      action={
        <Group gap="sm">
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconCalendarOff size="1.125rem" aria-hidden />}
            onClick={() => setAdding("closed")}
          >
            {t("days.close")}
          </Button>
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconCalendarPlus size="1.125rem" aria-hidden />}
            onClick={() => setAdding("extra")}
          >
            {t("days.open")}
          </Button>
        </Group>
      }
    >
      <RefusalNote refusal={days.error ?? (removal === null ? refusal : null)} />
      {days.data && days.data.closedDays.length + days.data.extraDays.length === 0 && (
        <p className={classes.quiet}>{t("days.none")}</p>
      )}
      <ul className={classes.list}>
        {days.data?.closedDays.map((closed) => (
          <li key={closed.id} className={classes.dayLine}>
            <IconCalendarOff size="1.25rem" aria-hidden />
            <span>
              <strong>{span(closed.fromOn, closed.untilOn)}</strong>{" "}
              <span className={classes.quiet}>{t("days.closedSaid", { reason: closed.reason })}</span>
            </span>
            <ActionIcon
              aria-label={t("days.remove", { day: span(closed.fromOn, closed.untilOn) })}
              onClick={() =>
                remove({ kind: "closed", id: closed.id, words: span(closed.fromOn, closed.untilOn) }, "")
              }
            >
              <IconTrash size="1.25rem" aria-hidden />
            </ActionIcon>
          </li>
        ))}
        {days.data?.extraDays.map((extra) => (
          <li key={extra.on} className={classes.dayLine}>
            <IconCalendarPlus size="1.25rem" aria-hidden />
            <span>
              <strong>{format.longDay(extra.on)}</strong>{" "}
              <span className={classes.quiet}>
                {inOneLine([
                  t("days.openSaid", {
                    from: format.wallTime(extra.opensAt),
                    until: format.wallTime(extra.closesAt),
                  }),
                  extra.standsForWeekday === null
                    ? ""
                    : t("days.likeSaid", { weekday: format.weekday(extra.standsForWeekday) }),
                  extra.reason,
                ])}
              </span>
            </span>
            <ActionIcon
              aria-label={t("days.remove", { day: format.longDay(extra.on) })}
              onClick={() => remove({ kind: "extra", id: extra.on, words: format.longDay(extra.on) }, "")}
            >
              <IconTrash size="1.25rem" aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {removal !== null && (
        <RemoveDaysDialog
          title={t("days.remove", { day: removal.words })}
          refusal={refusal}
          isSaving={removeClosed.isPending || removeExtra.isPending}
          onSave={(correctionReason) => remove(removal, correctionReason)}
          onClose={() => {
            setRemoval(null);
            removeClosed.reset();
            removeExtra.reset();
          }}
        />
      )}
      {adding === "closed" && (
        <CloseDaysDialog
          centreId={centre.id}
          endsOn={days.data?.calendarEndsOn}
          onClose={() => setAdding(null)}
        />
      )}
      {adding === "extra" && (
        <ExtraDayDialog
          centreId={centre.id}
          endsOn={days.data?.calendarEndsOn}
          onClose={() => setAdding(null)}
        />
      )}
    </Card>
  );
}
