import { Button, Group } from "@mantine/core";
import { IconPlus, IconSoup } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { CentreLabel, Elder, Enrolment, Pause } from "../../ipc/generated";
import { ExportMenu } from "../../shared/files/ExportMenu";
import { Card } from "../../shared/ui/Card";
import { EnrolDialog } from "./EnrolDialog";
import { EnrolmentEndDialog } from "./EnrolmentEndDialog";
import classes from "./enrolments.module.css";
import { HomeMealDialog } from "./HomeMealDialog";
import { PatternDialog } from "./PatternDialog";
import { PauseDialog } from "./PauseDialog";
import { ResumeDialog } from "./ResumeDialog";
import { ServiceLine } from "./ServiceLine";
import { useServiceColumns } from "./useServiceColumns";

interface Props {
  elder: Elder;
  enrolments: readonly Enrolment[];
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  today: string;
}

type Asked =
  | { act: "enrol" | "homeMeal" }
  | { act: "end" | "pause" | "pattern"; enrolment: Enrolment }
  | { act: "resume"; pause: Pause };

/** What the elder receives, where and on which days. */
export function ServicesCard({ elder, enrolments, centres, centreHere, today }: Props) {
  const { t } = useTranslation();
  const columns = useServiceColumns(today);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  // Replaced on the very day it began: it never held, and the one that took its place says all.
  const shown = enrolments.filter(({ fromOn, untilOn }) => untilOn !== fromOn);

  return (
    <Card
      title={t("profile.services")}
      action={
        <Group gap="xs">
          {shown.length > 0 && (
            <ExportMenu
              title={t("profile.services")}
              narrowed={[elder.name]}
              columns={columns}
              rows={() => shown}
            />
          )}
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconPlus size="1.125rem" aria-hidden />}
            onClick={() => setAsked({ act: "enrol" })}
          >
            {t("profile.startService")}
          </Button>
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconSoup size="1.125rem" aria-hidden />}
            onClick={() => setAsked({ act: "homeMeal" })}
          >
            {t("homeMeal.start")}
          </Button>
        </Group>
      }
    >
      {shown.length === 0 && (
        <p className={classes.quiet}>
          {t("profile.noServices")} · {t("profile.noServicesHint")}
        </p>
      )}
      <ul className={classes.services}>
        {shown.map((enrolment) => (
          <ServiceLine
            key={enrolment.id}
            enrolment={enrolment}
            today={today}
            onPause={() => setAsked({ act: "pause", enrolment })}
            onResume={(pause) => setAsked({ act: "resume", pause })}
            onPattern={() => setAsked({ act: "pattern", enrolment })}
            onEnd={() => setAsked({ act: "end", enrolment })}
          />
        ))}
      </ul>
      {asked?.act === "enrol" && (
        <EnrolDialog
          elder={elder}
          centres={centres.filter((centre) => centre.givesDayCare)}
          centreHere={centreHere}
          today={today}
          onClose={close}
        />
      )}
      {asked?.act === "end" && (
        <EnrolmentEndDialog elder={elder} enrolment={asked.enrolment} today={today} onClose={close} />
      )}
      {asked?.act === "pause" && (
        <PauseDialog elder={elder} enrolment={asked.enrolment} today={today} onClose={close} />
      )}
      {(asked?.act === "homeMeal" || (asked?.act === "pattern" && asked.enrolment.homeMeal !== null)) && (
        <HomeMealDialog
          elder={elder}
          enrolment={asked.act === "pattern" ? asked.enrolment : null}
          centres={centres}
          centreHere={centreHere}
          today={today}
          onClose={close}
        />
      )}
      {asked?.act === "pattern" && asked.enrolment.homeMeal === null && (
        <PatternDialog elder={elder} enrolment={asked.enrolment} today={today} onClose={close} />
      )}
      {asked?.act === "resume" && (
        <ResumeDialog elder={elder} pause={asked.pause} today={today} onClose={close} />
      )}
    </Card>
  );
}
