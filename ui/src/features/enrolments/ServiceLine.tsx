import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Enrolment, Pause } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import tags from "../../shared/ui/Tag.module.css";
import classes from "./enrolments.module.css";
import { HomeMealPattern } from "./HomeMealPattern";
import { type ServiceStanding, standing } from "./standing";
import { PauseLine } from "./PauseLine";
import { WeekPattern } from "./WeekPattern";

const tone: Record<ServiceStanding, string | undefined> = {
  ended: undefined,
  planned: "soon",
  paused: "soon",
  running: "good",
};

interface Props {
  enrolment: Enrolment;
  today: string;
  onPause: () => void;
  onResume: (pause: Pause) => void;
  onPattern: () => void;
  onEnd: () => void;
}

/** One service: where, from when, on which days, when it rests. */
export function ServiceLine({ enrolment, today, onPause, onResume, onPattern, onEnd }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const stands = standing(enrolment, today);
  const facts = [
    enrolment.transportThere && t("enrol.transportThere"),
    enrolment.transportBack && t("enrol.transportBack"),
    enrolment.groupName !== "" && t("enrol.inGroup", { group: enrolment.groupName }),
  ].filter((fact) => fact !== false);
  return (
    <li className={classes.service}>
      <div className={classes.serviceHead}>
        <strong>
          {enrolment.centreName} · {t(`service.${enrolment.service}`)}
        </strong>
        <span className={tags.tag} data-tone={tone[stands]}>
          {t(`profile.${stands}`)}
        </span>
        {stands !== "ended" && (
          <div className={classes.acts}>
            <Button variant="subtle" mih="2.75rem" onClick={onPattern}>
              {t("enrol.changePattern")}
            </Button>
            <Button variant="subtle" mih="2.75rem" onClick={onPause}>
              {t("enrol.pause")}
            </Button>
            {enrolment.untilOn === null && (
              <Button variant="subtle" mih="2.75rem" onClick={onEnd}>
                {t("profile.endService")}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className={classes.quiet}>
        {inOneLine([
          enrolment.untilOn === null
            ? t("profile.from", { day: format.longDay(enrolment.fromOn) })
            : t("profile.fromUntil", {
                from: format.longDay(enrolment.fromOn),
                until: format.longDay(dayAfter(enrolment.untilOn, -1)),
              }),
          ...facts,
        ])}
      </div>
      {enrolment.pauses.length > 0 && (
        <ul className={classes.pauses}>
          {enrolment.pauses.map((pause) => (
            <PauseLine
              key={pause.id}
              pause={pause}
              onResume={pause.untilOn !== null && pause.untilOn <= today ? null : () => onResume(pause)}
            />
          ))}
        </ul>
      )}
      {enrolment.homeMeal === null ? (
        <WeekPattern days={enrolment.days} />
      ) : (
        <HomeMealPattern homeMeal={enrolment.homeMeal} />
      )}
    </li>
  );
}
