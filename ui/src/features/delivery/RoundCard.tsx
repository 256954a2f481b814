import { Button, Progress } from "@mantine/core";
import { IconArrowsExchange, IconClock, IconPhone, IconSteeringWheel } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DeliveryDay, DeliveryRound } from "../../ipc/generated";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { StopRow } from "./StopRow";
import { type Asked, siteKey } from "./asked";
import classes from "./delivery.module.css";

interface Props {
  round: DeliveryRound;
  day: DeliveryDay;
  onAsk: (asked: Asked) => void;
}

/** A run today: who drives, how far it is, its stops in their order. */
export function RoundCard({ round, day, onAsk }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sum, stops } = round;
  const said = sum.portions - sum.open;
  return (
    <Card
      title={round.name}
      action={
        <Button
          variant="default"
          mih="2.75rem"
          leftSection={<IconArrowsExchange size="1.125rem" aria-hidden />}
          aria-label={t("delivery.handOverOf", { run: round.name })}
          onClick={() => onAsk({ what: "handOver", round })}
        >
          {t("delivery.handOver")}
        </Button>
      }
    >
      <div className={classes.about}>
        <span>
          <IconClock size="1.125rem" aria-hidden />
          {t("delivery.departs", { time: format.wallTime(round.departsAt) })}
        </span>
        <span>
          <IconSteeringWheel size="1.125rem" aria-hidden />
          {round.driverName === "" ? t("delivery.noDriver") : round.driverName}
          {round.vehicle !== "" && ` · ${round.vehicle}`}
        </span>
        {round.driverPhone !== "" && (
          <span>
            <IconPhone size="1.125rem" aria-hidden />
            {phoneInGroups(round.driverPhone)}
          </span>
        )}
        {round.handedOverFrom !== null && (
          <span className={classes.changed}>
            <IconArrowsExchange size="1.125rem" aria-hidden />
            {t("delivery.handedOver", { from: round.handedOverFrom, reason: round.handOverReason })}
          </span>
        )}
      </div>
      {sum.portions > 0 && (
        <div className={classes.progress}>
          <Progress
            value={(said / sum.portions) * 100}
            color={said === sum.portions ? "var(--jade)" : "var(--persimmon)"}
            size="lg"
            aria-label={t("delivery.progressOf", { run: round.name })}
          />
          <span>{t("delivery.progress", { said, all: sum.portions })}</span>
        </div>
      )}
      {stops.length === 0 ? (
        <p className={classes.quiet}>{t("delivery.noStops")}</p>
      ) : (
        <ol className={classes.stops} aria-label={t("delivery.stopsOf", { run: round.name })}>
          {stops.map((stop, place) => (
            <StopRow
              key={siteKey(stop.site)}
              stop={stop}
              place={place + 1}
              from={round.runId}
              day={day}
              onAsk={onAsk}
            />
          ))}
        </ol>
      )}
    </Card>
  );
}
