import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Board, LeftOpen } from "../../ipc/generated";
import { LeftOpenBand } from "../../shared/people/LeftOpenBand";
import { DepartureDialog } from "./DepartureDialog";
import classes from "./BoardDesk.module.css";

/** Visits of past days that nobody ended: someone must find out when these elders left, and say it here. */
export function LeftOpenBanner({ visits, timeZone }: { visits: Board["leftOpen"]; timeZone: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<LeftOpen | null>(null);
  return (
    <LeftOpenBand
      title={t("board.leftOpen", { count: visits.length })}
      people={visits.map((visit) => ({
        id: visit.visitId,
        name: visit.name,
        on: visit.visitOn,
        arrivedAt: visit.arrivedAt,
        onOpen: () => setAsked(visit),
      }))}
      timeZone={timeZone}
      most={3}
    >
      <span className={classes.leftOpenHint}>{t("board.leftOpenHint")}</span>
      {asked !== null && <DepartureDialog visit={asked} timeZone={timeZone} onClose={() => setAsked(null)} />}
    </LeftOpenBand>
  );
}
