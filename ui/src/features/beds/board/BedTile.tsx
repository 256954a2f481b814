import { IconBowlSpoon } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";

import type { BedOnBoard, Occupant, RoomOnBoard } from "../../../ipc/generated";
import { useDietWords } from "../../../shared/diet/useDietWords";
import { dateIn, daysBetween } from "../../../shared/format/days";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { AlertIcons } from "../../../shared/people/AlertIcons";
import { bedName, useOccupantLine } from "../shared/bedWords";
import classes from "./board.module.css";
import type { Target } from "./moveTarget";
import { leaveIcon, stateIcon } from "./stateLook";

interface Props {
  room: RoomOnBoard;
  bed: BedOnBoard;
  today: string;
  now: string;
  timeZone: string;
  isChosen: boolean;
  isFirst: boolean;
  /** While somebody is moved: may they lie here. */
  target: Target | null;
  isOver: boolean;
}

/** A bed: what it is by colour, border, picture and word. */
export const BedTile = memo(function BedTile(props: Props) {
  const { room, bed, today, now, timeZone, isChosen, isFirst, target, isOver } = props;
  const { t } = useTranslation();
  const { big, small, note, isUrgent } = useTileWords(bed, today, now, timeZone);
  const format = useFormat();
  const { occupant, state } = bed;
  // Somebody still has it: who comes next does not show by its state.
  const next = occupant === null ? undefined : bed.reservations[0];
  const Icon = state === "on_leave" && occupant?.leave ? leaveIcon[occupant.leave.kind] : stateIcon[state];
  return (
    <button
      type="button"
      className={classes.tile}
      data-bed={bed.id}
      data-state={state}
      data-target={target ?? undefined}
      data-over={isOver || undefined}
      data-chosen={isChosen || undefined}
      aria-pressed={isChosen}
      tabIndex={isFirst ? 0 : -1}
      data-name={bedName(room, bed)}
    >
      <span className={classes.tileHead}>
        <span>
          <span className="visually-hidden">{room.name}-</span>
          {bed.label}
          {/* Where the name of a person stands large, colour and picture say the state. */}
          {(occupant !== null || state === "reserved") && (
            <span className="visually-hidden"> {t(`bedState.${state}`)}</span>
          )}
        </span>
        <span className={classes.tileMarks}>
          {occupant !== null && (
            <>
              <DietMark who={occupant} />
              {/* What concerns the bed itself takes the place of the second. */}
              <AlertIcons alerts={occupant.alerts.slice(0, state === "occupied" ? 2 : 1)} />
            </>
          )}
          {state !== "occupied" && <Icon size="1.0625rem" aria-hidden />}
        </span>
      </span>
      <span className={classes.tileName}>{big}</span>
      {small !== "" && <span className={classes.tileNote}>{small}</span>}
      {note !== "" && (
        <span className={classes.tileNote} data-urgent={isUrgent || undefined}>
          {note}
        </span>
      )}
      {next !== undefined && (
        <span className={classes.tileNote}>
          {t("beds.reservedFor", { day: format.shortDay(next.fromOn, today), name: next.elderName })}
        </span>
      )}
    </button>
  );
});

/** That somebody eats otherwise than usual: what, on hovering and for a screen reader. */
function DietMark({ who }: { who: Pick<Occupant, "diets" | "textures"> }) {
  const said = useDietWords().ofOccupant(who);
  return (
    said.length > 0 && (
      <span role="img" aria-label={inOneLine(said)} title={inOneLine(said)} className={classes.dietMark}>
        <IconBowlSpoon size="1.0625rem" aria-hidden />
      </span>
    )
  );
}

/** Large the name or the state, small who it is or what of it, and last what is to be minded. */
const said = (big: string, small: string, note = "", isUrgent = false) => ({ big, small, note, isUrgent });

/** What stands large on a bed, and what small. */
function useTileWords(bed: BedOnBoard, today: string, now: string, timeZone: string) {
  const { t } = useTranslation();
  const format = useFormat();
  const person = useOccupantLine();
  const line = (who: Occupant) => `${t(`sex.${who.sex}`)} ${person(who)}`;
  const { occupant, reservations } = bed;
  // In this bed since, else here since.
  const since = (who: Occupant) =>
    who.since === null ? who.admittedOn : dateIn(timeZone, new Date(who.since));
  switch (bed.state) {
    case "occupied": {
      if (occupant === null) {
        return said("", "");
      }
      if (occupant.plannedToOn !== null) {
        const day = format.shortDay(occupant.plannedToOn, today);
        return said(
          occupant.name,
          line(occupant),
          t("beds.leavesOn", { day }),
          occupant.plannedToOn <= today,
        );
      }
      return said(
        occupant.name,
        line(occupant),
        t("beds.from", { day: format.shortDay(since(occupant), today) }),
      );
    }
    case "on_leave": {
      const leave = occupant?.leave;
      const day = leave ? daysBetween(leave.fromOn, today) + 1 : 1;
      const kind = t(`leaveKind.${leave?.kind ?? "other"}`);
      return said(
        occupant?.name ?? "",
        occupant === null ? "" : line(occupant),
        t("beds.leaveDay", { kind, day }),
        occupant?.holdRunsOut ?? false,
      );
    }
    case "reserved": {
      const [first] = reservations;
      return said(
        first?.elderName ?? "",
        first ? t("beds.reservedFrom", { day: format.shortDay(first.fromOn, today) }) : "",
      );
    }
    case "cleaning": {
      const minutes = bed.cleaning
        ? Math.round((Date.parse(now) - Date.parse(bed.cleaning.fromAt)) / 60_000)
        : 0;
      const isLate = bed.cleaning !== null && bed.cleaning.targetAt < now;
      return said(
        t("bedState.cleaning"),
        "",
        minutes < 180
          ? t("beds.cleaningMinutes", { count: Math.max(0, minutes) })
          : t("beds.cleaningHours", { count: Math.round(minutes / 60) }),
        isLate,
      );
    }
    case "closed": {
      const { closure, outOfServiceOn } = bed;
      if (closure === null && outOfServiceOn !== null) {
        return said(
          t("bedState.closed"),
          t("beds.outOfServiceFrom", { day: format.shortDay(outOfServiceOn, today) }),
        );
      }
      const reason = t(`closureReason.${closure?.reason ?? "other"}`);
      return said(
        t("bedState.closed"),
        closure?.plannedToOn == null
          ? reason
          : t("beds.closedUntil", { reason, day: format.shortDay(closure.plannedToOn, today) }),
      );
    }
    default: {
      const [next] = reservations;
      return said(
        t("bedState.free"),
        next === undefined
          ? t(`bedKind.${bed.kind}`)
          : t("beds.reservedFrom", { day: format.shortDay(next.fromOn, today) }),
      );
    }
  }
}
