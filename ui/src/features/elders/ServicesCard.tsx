import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { CentreLabel, Elder, Enrolment } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { EnrolDialog } from "./EnrolDialog";
import { EnrolmentEndDialog } from "./EnrolmentEndDialog";
import classes from "./profile.module.css";
import { WeekPattern } from "./WeekPattern";

interface Props {
  elder: Elder;
  enrolments: readonly Enrolment[];
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  today: string;
}

/** What the elder receives, where and on which days. */
export function ServicesCard({ elder, enrolments, centres, centreHere, today }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isEnrolling, setEnrolling] = useState(false);
  const [ending, setEnding] = useState<Enrolment | null>(null);

  const standing = ({ fromOn, untilOn }: Enrolment) =>
    untilOn !== null && untilOn <= today ? "ended" : fromOn > today ? "planned" : "running";
  const tone = { ended: undefined, planned: "soon", running: "good" } as const;

  return (
    <Card
      title={t("profile.services")}
      action={
        <Button
          variant="default"
          mih="2.75rem"
          leftSection={<IconPlus size="1.125rem" aria-hidden />}
          onClick={() => setEnrolling(true)}
        >
          {t("profile.startService")}
        </Button>
      }
    >
      {enrolments.length === 0 && (
        <p className={classes.quiet}>
          {t("profile.noServices")} · {t("profile.noServicesHint")}
        </p>
      )}
      <ul className={classes.services}>
        {enrolments.map((enrolment) => (
          <li key={enrolment.id} className={classes.service}>
            <div className={classes.serviceHead}>
              <strong>
                {enrolment.centreName} · {t(`service.${enrolment.service}`)}
              </strong>
              <span className={classes.tag} data-tone={tone[standing(enrolment)]}>
                {t(`profile.${standing(enrolment)}`)}
              </span>
              {standing(enrolment) !== "ended" && enrolment.untilOn === null && (
                <Button variant="subtle" mih="2.75rem" onClick={() => setEnding(enrolment)}>
                  {t("profile.endService")}
                </Button>
              )}
            </div>
            <div className={classes.quiet}>
              {enrolment.untilOn === null
                ? t("profile.from", { day: format.longDay(enrolment.fromOn) })
                : t("profile.fromUntil", {
                    from: format.longDay(enrolment.fromOn),
                    until: format.longDay(dayAfter(enrolment.untilOn, -1)),
                  })}
            </div>
            <WeekPattern days={enrolment.days} />
          </li>
        ))}
      </ul>
      {isEnrolling && (
        <EnrolDialog
          elder={elder}
          centres={centres.filter((centre) => centre.givesDayCare)}
          centreHere={centreHere}
          today={today}
          onClose={() => setEnrolling(false)}
        />
      )}
      {ending && (
        <EnrolmentEndDialog elder={elder} enrolment={ending} today={today} onClose={() => setEnding(null)} />
      )}
    </Card>
  );
}
