import { Button } from "@mantine/core";
import { IconCalendarEvent, IconChevronLeft, IconChevronRight, IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { BedBoard } from "../../../ipc/generated";
import { dayAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./board.module.css";
import side from "../../../shared/ui/SidePanel.module.css";
import panel from "./panel.module.css";

interface Props {
  board: BedBoard;
  /** None: now. */
  onDay: (day: string | null) => void;
}

/** That the board is not of now, and the way to the day before, the day after and back. */
export function DayNotice({ board, onDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = board.view === "past" ? IconHistory : IconCalendarEvent;
  const go = (by: number) => {
    const day = dayAfter(board.onDay, by);
    onDay(day === board.today ? null : day);
  };
  return (
    <div className={classes.dayNotice} data-view={board.view} role="status">
      <Icon size="1.25rem" aria-hidden />
      <span>{t(`beds.day.${board.view}`, { day: format.longDay(board.onDay) })}</span>
      <Button variant="default" px="0.75rem" aria-label={t("board.previousDay")} onClick={() => go(-1)}>
        <IconChevronLeft size="1.25rem" aria-hidden />
      </Button>
      <Button variant="default" px="0.75rem" aria-label={t("board.nextDay")} onClick={() => go(1)}>
        <IconChevronRight size="1.25rem" aria-hidden />
      </Button>
      <Button variant="default" onClick={() => onDay(null)}>
        {t("beds.day.backToNow")}
      </Button>
    </div>
  );
}

/** What stands beside a board of another day, while no bed is chosen. */
export function ThatDayPanel({ board }: { board: BedBoard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counts } = board;
  return (
    <section className={`${side.panel} ${panel.panel}`} data-quiet aria-label={t("beds.panel")}>
      <div className={`${side.scroll} ${panel.scroll}`}>
        <h2 className={panel.title}>{format.longDay(board.onDay)}</h2>
        <p className={panel.line}>
          {t("beds.day.people", {
            residents: counts.residents,
            inBed: counts.occupied,
            onLeave: counts.onLeave,
            withoutBed: counts.withoutBed,
          })}
        </p>
        <p className={panel.line}>{t("beds.day.room", { toCome: counts.toCome, free: counts.free })}</p>
        <p className={panel.line}>
          {t(board.view === "past" ? "beds.day.pastHint" : "beds.day.plannedHint")}
        </p>
        {board.withoutBed.length > 0 && (
          <>
            <h3 className={panel.sub}>{t("beds.todo.noBed", { count: board.withoutBed.length })}</h3>
            <ul className={panel.list}>
              {board.withoutBed.map((who) => (
                <li key={who.admissionId}>
                  <strong>{who.name}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
