import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Board } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./LeftOpenBanner.module.css";

const MOST = 3;

/** Visits of past days that nobody ended: someone must find out when these elders left. */
export function LeftOpenBanner({ visits, timeZone }: { visits: Board["leftOpen"]; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.banner} aria-label={t("board.leftOpen", { count: visits.length })}>
      <IconAlertTriangle size="1.25rem" aria-hidden />
      <strong>{t("board.leftOpen", { count: visits.length })}</strong>
      {visits.slice(0, MOST).map((visit) => (
        <Link
          key={visit.visitId}
          to="/elders/$elderId"
          params={{ elderId: visit.elderId }}
          className={classes.name}
        >
          {t("board.leftOpenOne", {
            name: visit.name,
            day: format.day(visit.visitOn),
            time: format.time(visit.arrivedAt, timeZone),
          })}
        </Link>
      ))}
      {visits.length > MOST && <span>{t("board.leftOpenMore", { count: visits.length - MOST })}</span>}
      <span className={classes.hint}>{t("board.leftOpenHint")}</span>
    </section>
  );
}
