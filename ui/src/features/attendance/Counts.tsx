import { IconAlertTriangle, IconCalendarOff, IconCheck, IconClock, IconDoorExit } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import type { Board, BoardPerson } from "../../ipc/generated";
import strip from "../../shared/ui/CountStrip.module.css";
import classes from "./Counts.module.css";
import { PlacesMeter } from "./PlacesMeter";

/** One of the figures; pressing it shows the people behind it. */
export type Part = "expected" | "extra" | "here" | "gone" | "absent" | "notArrived";

const parts = [
  { part: "expected", icon: null, tone: "ink", sign: "+" },
  { part: "extra", icon: null, tone: "ink", sign: "=" },
  { part: "here", icon: IconCheck, tone: "jade", sign: "+" },
  { part: "gone", icon: IconDoorExit, tone: "slate", sign: "+" },
  { part: "absent", icon: IconCalendarOff, tone: "slate", sign: "+" },
  { part: "notArrived", icon: IconClock, tone: "amber", sign: "" },
] as const;

/** Who stands behind a figure. */
export function belongs(person: BoardPerson, part: Part): boolean {
  switch (part) {
    case "expected":
      return !person.isExtra;
    case "extra":
      return person.isExtra;
    case "notArrived":
      return person.standing === "not_arrived";
    default:
      return person.standing === part;
  }
}

interface Props {
  board: Board;
  shown: Part | null;
  onShow: (part: Part | null) => void;
}

/** The head count as a sum that adds up: expected + extra = here + gone + away + not yet. */
export function Counts({ board, shown, onShow }: Props) {
  const { t } = useTranslation();
  const { counts } = board;
  const isOver = board.on < board.today;
  return (
    <div role="group" aria-label={t("board.counts")} className={strip.counts}>
      {parts.map(({ part, icon: Icon, tone, sign }) => (
        <Fragment key={part}>
          <button
            type="button"
            className={`${strip.part} ${classes.part}`}
            data-tone={tone}
            data-part={part}
            aria-pressed={shown === part}
            onClick={() => onShow(shown === part ? null : part)}
          >
            <span className={`${strip.label} ${classes.label}`}>
              {Icon && <Icon size="1rem" aria-hidden />}
              {t(isOver && part === "notArrived" ? "board.missed" : `board.${part}`)}
            </span>
            <span className={classes.figures}>
              <strong className={`${strip.figure} ${classes.figure}`}>{counts[part]}</strong>
              {part === "notArrived" && counts.late > 0 && !isOver && (
                <span className={classes.late}>
                  <IconAlertTriangle size="0.875rem" aria-hidden />
                  {t("board.lateOfThem", { count: counts.late })}
                </span>
              )}
            </span>
          </button>
          {sign !== "" && (
            <span className={classes.sign} aria-hidden>
              {sign}
            </span>
          )}
        </Fragment>
      ))}
      {board.on === board.today && <PlacesMeter here={counts.here} places={board.centre.licensedPlaces} />}
    </div>
  );
}
