import {
  IconAlarm,
  IconAlertTriangle,
  IconBedOff,
  IconCircleCheck,
  IconDoorExit,
  IconSpray,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

import type { BedBoard, BedOnBoard, Occupant, RoomOnBoard } from "../../../ipc/generated";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { bedName } from "../shared/bedWords";
import side from "../../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";

interface Props {
  board: BedBoard;
  onBed: (bedId: string) => void;
  onPerson: (who: Occupant) => void;
}

interface Place {
  room: RoomOnBoard;
  bed: BedOnBoard;
}

const part = (icon: ReactNode, title: string, lines: ReactNode[]) =>
  lines.length > 0 && (
    <div>
      <h3 className={classes.sub}>
        {icon}
        {title}
      </h3>
      <ul className={classes.list}>{lines}</ul>
    </div>
  );

/** What asks for somebody's hand, while no bed is chosen: deaths recorded elsewhere, no bed yet, holds that run out,
 * leavings, cleaning. */
export function TodoPanel({ board, onBed, onPerson }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const places: Place[] = board.rooms.flatMap((room) => room.beds.map((bed) => ({ room, bed })));
  const dead = places.filter(({ bed }) => bed.occupant?.recordedDeadOn != null);
  const deadWithoutBed = board.withoutBed.filter((who) => who.recordedDeadOn !== null);
  const holds = places.filter(({ bed }) => bed.occupant?.holdRunsOut);
  const leavings = places.filter(
    ({ bed }) => bed.occupant?.plannedToOn != null && bed.occupant.plannedToOn <= board.today,
  );
  const returns = places.filter(
    ({ bed }) =>
      bed.occupant?.leave?.plannedReturnOn != null && bed.occupant.leave.plannedReturnOn <= board.today,
  );
  const unclean = places.filter(({ bed }) => bed.state === "cleaning");
  const checks = places.filter(({ bed }) => bed.occupant?.lacksRiskCheck);
  const nothing =
    board.withoutBed.length +
      dead.length +
      holds.length +
      leavings.length +
      returns.length +
      unclean.length +
      checks.length ===
    0;
  const deadOn = (who: Occupant | null) =>
    who?.recordedDeadOn == null ? "" : t("beds.todo.deadOn", { day: format.day(who.recordedDeadOn) });
  const line = (place: Place, note: string) => (
    <li key={place.bed.id}>
      <button type="button" className={classes.todo} onClick={() => onBed(place.bed.id)}>
        <strong>{place.bed.occupant?.name ?? bedName(place.room, place.bed)}</strong>
        <small>{inOneLine([place.bed.occupant ? bedName(place.room, place.bed) : "", note])}</small>
      </button>
    </li>
  );
  return (
    <section className={`${side.panel} ${classes.panel}`} data-quiet aria-label={t("beds.panel")}>
      <div className={`${side.scroll} ${classes.scroll}`}>
        <h2 className={classes.title}>{t("beds.todo.title")}</h2>
        {part(<IconAlertTriangle size="1.125rem" aria-hidden />, t("beds.todo.dead"), [
          ...dead.map((place) => line(place, deadOn(place.bed.occupant))),
          ...deadWithoutBed.map((who) => (
            <li key={who.admissionId}>
              <button type="button" className={classes.todo} onClick={() => onPerson(who)}>
                <strong>{who.name}</strong>
                <small>{deadOn(who)}</small>
              </button>
            </li>
          )),
        ])}
        {part(
          <IconBedOff size="1.125rem" aria-hidden />,
          t("beds.todo.noBed", { count: board.withoutBed.length }),
          board.withoutBed.map((who) => (
            <li key={who.admissionId} data-admission={who.admissionId}>
              <button type="button" className={classes.todo} onClick={() => onPerson(who)}>
                <strong>{who.name}</strong>
                <small>
                  {who.leave
                    ? t(`leaveKind.${who.leave.kind}`)
                    : t("beds.from", { day: format.day(who.admittedOn) })}
                </small>
              </button>
            </li>
          )),
        )}
        {part(
          <IconAlarm size="1.125rem" aria-hidden />,
          t("beds.todo.holds"),
          holds.map((place) => {
            const days = place.bed.occupant?.holdDaysLeft ?? 0;
            return line(
              place,
              days < 0 ? t("beds.hold.over", { count: -days }) : t("beds.hold.runsOut", { count: days }),
            );
          }),
        )}
        {part(
          <IconDoorExit size="1.125rem" aria-hidden />,
          t("beds.todo.leavings"),
          leavings.map((place) =>
            line(
              place,
              t("beds.leavesOn", { day: format.day(place.bed.occupant?.plannedToOn ?? board.today) }),
            ),
          ),
        )}
        {part(
          <IconCircleCheck size="1.125rem" aria-hidden />,
          t("beds.todo.returns"),
          returns.map((place) =>
            line(
              place,
              t("beds.leave.backOn", {
                day: format.day(place.bed.occupant?.leave?.plannedReturnOn ?? board.today),
              }),
            ),
          ),
        )}
        {part(
          <IconSpray size="1.125rem" aria-hidden />,
          t("beds.todo.cleaning"),
          unclean.map((place) =>
            line(
              place,
              place.bed.cleaning === null
                ? ""
                : t("beds.cleanBy", { time: format.moment(place.bed.cleaning.targetAt, board.timeZone) }),
            ),
          ),
        )}
        {part(
          <IconAlarm size="1.125rem" aria-hidden />,
          t("beds.todo.checks"),
          checks.map((place) => line(place, t("beds.risk.lacking"))),
        )}
        {nothing && <p className={classes.line}>{t("beds.todo.nothing")}</p>}
        <p className={classes.line}>{t("beds.todo.hint")}</p>
      </div>
    </section>
  );
}
