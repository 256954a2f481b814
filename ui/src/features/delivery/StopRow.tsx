import { Button, UnstyledButton } from "@mantine/core";
import {
  IconArrowRight,
  IconBuildingCommunity,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconDoorEnter,
  IconHome,
  IconNote,
  IconSoupOff,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DeliveryDay, type DeliveryDayStop, useDeliveryPutBack } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { LineRow } from "./LineRow";
import type { Asked } from "./asked";
import classes from "./delivery.module.css";

interface Props {
  stop: DeliveryDayStop;
  /** Its place on the run; none: no run. */
  place: number | null;
  /** The run; none: no run. */
  from: string | null;
  day: DeliveryDay;
  onAsk: (asked: Asked) => void;
}

/** A place where meals are brought: how many, how they went; opens to the people. */
export function StopRow({ stop, place, from, day, onAsk }: Props) {
  const { t } = useTranslation();
  const putBack = useDeliveryPutBack();
  const isCentre = stop.site.kind === "centre";
  const [opened, setOpened] = useState(false);
  const open = stop.lines.filter(({ outcome, isCancelledLate }) => outcome === null && !isCancelledLate);
  const Picture = isCentre ? IconBuildingCommunity : IconHome;
  const isDone = open.length === 0;
  const canSay = day.deliveredOn <= day.today && !day.isFrozen;
  return (
    <li className={classes.stop} data-done={isDone || undefined}>
      <div className={classes.stopHead}>
        <UnstyledButton
          className={classes.stopName}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? (
            <IconChevronDown size="1.125rem" aria-hidden />
          ) : (
            <IconChevronRight size="1.125rem" aria-hidden />
          )}
          {place !== null && <span className={classes.place}>{place}</span>}
          <Picture size="1.25rem" aria-hidden />
          <span className={classes.words}>
            <strong>{stop.name}</strong>
            {stop.address !== "" && <span>{stop.address}</span>}
            {stop.note !== "" && (
              <span className={classes.note}>
                <IconNote size="1rem" aria-hidden /> {stop.note}
              </span>
            )}
            {stop.doorContact !== "" && (
              <span className={classes.note}>
                <IconDoorEnter size="1rem" aria-hidden /> {t("homeMeal.opens", { who: stop.doorContact })}
              </span>
            )}
            {stop.sum.cancelledLate > 0 && (
              <span className={classes.changed}>
                <IconSoupOff size="1rem" aria-hidden />
                {t("delivery.cookedForNobodyHere", { count: stop.sum.cancelledLate })}
              </span>
            )}
            {stop.changedBecause !== null && (
              <span className={classes.changed}>
                <IconArrowRight size="1rem" aria-hidden />
                {t("delivery.changedBecause", { reason: stop.changedBecause })}
              </span>
            )}
          </span>
        </UnstyledButton>
        <span className={classes.count}>{t("delivery.portions", { count: stop.sum.portions })}</span>
        <span className={classes.state}>
          {stop.sum.portions === 0 ? null : isDone ? (
            <span className={classes.done}>
              <IconCircleCheck size="1.125rem" aria-hidden />
              {t("delivery.allSaid")}
            </span>
          ) : (
            t("delivery.openCount", { count: stop.sum.open })
          )}
        </span>
        <span className={classes.acts}>
          {stop.changedBecause !== null && (
            <Button
              variant="subtle"
              mih="2.75rem"
              loading={putBack.isPending}
              aria-label={t("delivery.putBackOf", { name: stop.name })}
              onClick={() =>
                putBack.mutate({
                  kitchenId: day.kitchenId,
                  deliveredOn: day.deliveredOn,
                  meal: day.meal,
                  site: stop.site,
                })
              }
            >
              {t("delivery.putBack")}
            </Button>
          )}
          {day.deliveredOn >= day.today && (
            <Button
              variant="subtle"
              mih="2.75rem"
              aria-label={t(from === null ? "delivery.giveRunOf" : "delivery.moveOf", { name: stop.name })}
              onClick={() => onAsk({ what: "move", stop, from })}
            >
              {t(from === null ? "delivery.giveRun" : "delivery.move")}
            </Button>
          )}
          {!isDone && canSay && (
            <Button
              variant="default"
              mih="2.75rem"
              aria-label={t("delivery.sayOf", { name: stop.name })}
              onClick={() => onAsk({ what: "say", title: stop.name, lines: open, isCentre })}
            >
              {t("delivery.say")}
            </Button>
          )}
        </span>
      </div>
      <RefusalNote refusal={putBack.error} timeZone={day.timeZone} />
      {opened && (
        <ul className={classes.lines} aria-label={t("delivery.peopleOf", { name: stop.name })}>
          {stop.lines.map((line) => (
            <LineRow
              key={`${line.serviceOn} ${line.demandKey}`}
              line={line}
              isCentre={isCentre}
              day={day}
              canSay={canSay}
              onAsk={onAsk}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
