import { IconHeartHandshake, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { KioskGreeting } from "../../ipc/generated";
import { minutesOfDay } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./kiosk.module.css";

/** What one says at this minute of the day. */
function partOf(minutes: number): "morning" | "noon" | "afternoon" | "evening" {
  if (minutes < 11 * 60) {
    return "morning";
  }
  if (minutes < 13 * 60) {
    return "noon";
  }
  return minutes < 18 * 60 ? "afternoon" : "evening";
}

interface Props {
  greeting: KioskGreeting;
  timeZone: string;
  onDone: () => void;
}

/** Welcome, or goodbye; a touch anywhere goes back to the start. */
export function Greeting({ greeting, timeZone, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = t(`kiosk.honorific_${greeting.sex}`, { surname: greeting.surname });
  const comes = greeting.act === "check_in";
  const Picture = comes ? IconSun : IconHeartHandshake;
  return (
    <button type="button" className={classes.message} data-act={greeting.act} onClick={onDone}>
      <span className={classes.picture} aria-hidden>
        <Picture size="4.5rem" />
      </span>
      <span role="status">
        <strong>
          {comes
            ? t(`kiosk.greet_${partOf(minutesOfDay(timeZone, new Date(greeting.at)))}`, { who })
            : t("kiosk.goodbye", { who })}
        </strong>
        <span>
          {t(comes ? "kiosk.checkedIn" : "kiosk.checkedOut", { time: format.time(greeting.at, timeZone) })}
        </span>
      </span>
    </button>
  );
}
