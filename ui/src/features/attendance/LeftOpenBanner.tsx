import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Board, LeftOpen } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { DepartureDialog } from "./DepartureDialog";
import classes from "./LeftOpenBanner.module.css";

const MOST = 3;

/** Visits of past days that nobody ended: someone must find out when these elders left, and say it here. */
export function LeftOpenBanner({ visits, timeZone }: { visits: Board["leftOpen"]; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<LeftOpen | null>(null);
  return (
    <section className={classes.banner} aria-label={t("board.leftOpen", { count: visits.length })}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <strong>{t("board.leftOpen", { count: visits.length })}</strong>
      {visits.slice(0, MOST).map((visit) => (
        <UnstyledButton key={visit.visitId} className={classes.name} onClick={() => setAsked(visit)}>
          {t("board.leftOpenOne", {
            name: visit.name,
            day: format.day(visit.visitOn),
            time: format.time(visit.arrivedAt, timeZone),
          })}
        </UnstyledButton>
      ))}
      {visits.length > MOST && <span>{t("board.leftOpenMore", { count: visits.length - MOST })}</span>}
      <span className={classes.hint}>{t("board.leftOpenHint")}</span>
      {asked !== null && <DepartureDialog visit={asked} timeZone={timeZone} onClose={() => setAsked(null)} />}
    </section>
  );
}
