import { Button } from "@mantine/core";
import { IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Pause } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./enrolments.module.css";

interface Props {
  pause: Pause;
  /** None where it is over. */
  onResume: (() => void) | null;
}

/** When a service rests and why. */
export function PauseLine({ pause, onResume }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = format.longDay(pause.fromOn);
  return (
    <li className={classes.pause}>
      <IconPlayerPause size="1.125rem" aria-hidden />
      <span>
        {t("enrol.pauseSaid", {
          period:
            pause.untilOn === null
              ? t("profile.from", { day: from })
              : t("profile.fromUntil", { from, until: format.longDay(dayAfter(pause.untilOn, -1)) }),
          reason: pause.reason,
        })}
      </span>
      {onResume && (
        <Button variant="subtle" mih="2.75rem" onClick={onResume}>
          {t("enrol.resume")}
        </Button>
      )}
    </li>
  );
}
