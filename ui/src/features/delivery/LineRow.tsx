import { Button } from "@mantine/core";
import { IconAlertTriangle, IconSoupOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DeliveryDay, DeliveryDayLine } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { OutcomeMark } from "./OutcomeMark";
import type { Asked } from "./asked";
import classes from "./delivery.module.css";

interface Props {
  line: DeliveryDayLine;
  isCentre: boolean;
  day: DeliveryDay;
  canSay: boolean;
  onAsk: (asked: Asked) => void;
}

/** One portion: whose, what is special about it, how it went. */
export function LineRow({ line, isCentre, day, canSay, onAsk }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome, unmatched, isCancelledLate } = line;
  const about = [
    t(`portionSize.${line.portionSize}`),
    line.portions > 1 ? t("delivery.portions", { count: line.portions }) : "",
    line.mealSet === "special" ? t("mealSet.special") : "",
    line.serviceOn === day.deliveredOn ? "" : t("delivery.forDay", { day: format.day(line.serviceOn) }),
    line.dietNote,
    line.otherAddress,
  ];
  return (
    <li className={classes.line}>
      <span className={classes.words}>
        <strong>{line.name}</strong>
        <span>{inOneLine(about)}</span>
        {unmatched.length > 0 && (
          <span className={classes.unmatched}>
            <IconAlertTriangle size="1rem" aria-hidden />
            {t("delivery.unmatched", { words: format.list(unmatched) })}
          </span>
        )}
        {isCancelledLate && (
          <span className={classes.changed}>
            <IconSoupOff size="1rem" aria-hidden />
            {t("delivery.cancelledLate")}
          </span>
        )}
        {line.isLateChange && !isCancelledLate && (
          <span className={classes.changed}>{t("delivery.lateChange")}</span>
        )}
      </span>
      {outcome === null ? (
        canSay &&
        !isCancelledLate && (
          <Button
            variant="subtle"
            mih="2.75rem"
            aria-label={t("delivery.sayOf", { name: line.name })}
            onClick={() => onAsk({ what: "say", title: line.name, lines: [line], isCentre })}
          >
            {t("delivery.say")}
          </Button>
        )
      ) : (
        <>
          <OutcomeMark outcome={outcome} timeZone={day.timeZone} />
          {!day.isFrozen && (
            <Button
              variant="subtle"
              mih="2.75rem"
              aria-label={t("delivery.correctOf", { name: line.name })}
              onClick={() => onAsk({ what: "correct", outcome, isCentre })}
            >
              {t("delivery.correct")}
            </Button>
          )}
        </>
      )}
    </li>
  );
}
