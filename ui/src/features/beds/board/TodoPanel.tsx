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

interface Resident {
  who: Occupant;
  /** None: no bed. */
  place: Place | null;
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
  const residents: Resident[] = [
    ...places.flatMap((place) => (place.bed.occupant === null ? [] : [{ who: place.bed.occupant, place }])),
    ...board.withoutBed.map((who) => ({ who, place: null })),
  ];
  const dead = residents.filter(({ who }) => who.recordedDeadOn !== null);
  const holds = residents.filter(({ who }) => who.holdRunsOut);
  const leavings = residents.filter(({ who }) => who.plannedToOn !== null && who.plannedToOn <= board.today);
  const returns = residents.filter(
    ({ who: { leave } }) =>
      leave !== null && leave.plannedReturnOn !== null && leave.plannedReturnOn <= board.today,
  );
  const unclean = places.filter(({ bed }) => bed.state === "cleaning");
  const checks = residents.filter(({ who }) => who.lacksRiskCheck);
  const nothing =
    board.withoutBed.length +
      dead.length +
      holds.length +
      leavings.length +
      returns.length +
      unclean.length +
      checks.length ===
    0;
  const line = ({ who, place }: Resident, note: string) => (
    <li key={who.admissionId}>
      <button
        type="button"
        className={classes.todo}
        onClick={() => (place === null ? onPerson(who) : onBed(place.bed.id))}
      >
        <strong>{who.name}</strong>
        <small>
          {inOneLine([
            place === null
              ? t(who.leave ? "beds.awayWithoutBed" : "beds.noBedYet")
              : bedName(place.room, place.bed),
            note,
          ])}
        </small>
      </button>
    </li>
  );
  return (
    <section className={`${side.panel} ${classes.panel}`} data-quiet aria-label={t("beds.panel")}>
      <div className={`${side.scroll} ${classes.scroll}`}>
        <h2 className={classes.title}>{t("beds.todo.title")}</h2>
        {part(
          <IconAlertTriangle size="1.125rem" aria-hidden />,
          t("beds.todo.dead"),
          dead.map((resident) =>
            line(
              resident,
              t("beds.todo.deadOn", {
                day: format.day(resident.who.recordedDeadOn ?? board.today, board.today),
              }),
            ),
          ),
        )}
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
                    : t("beds.from", { day: format.day(who.admittedOn, board.today) })}
                </small>
              </button>
            </li>
          )),
        )}
        {part(
          <IconAlarm size="1.125rem" aria-hidden />,
          t("beds.todo.holds"),
          holds.map((resident) => {
            const days = resident.who.holdDaysLeft ?? 0;
            return line(
              resident,
              days < 0 ? t("beds.hold.over", { count: -days }) : t("beds.hold.runsOut", { count: days }),
            );
          }),
        )}
        {part(
          <IconDoorExit size="1.125rem" aria-hidden />,
          t("beds.todo.leavings"),
          leavings.map((resident) =>
            line(
              resident,
              t("beds.leavesOn", { day: format.day(resident.who.plannedToOn ?? board.today, board.today) }),
            ),
          ),
        )}
        {part(
          <IconCircleCheck size="1.125rem" aria-hidden />,
          t("beds.todo.returns"),
          returns.map((resident) =>
            line(
              resident,
              t("beds.leave.backOn", {
                day: format.day(resident.who.leave?.plannedReturnOn ?? board.today, board.today),
              }),
            ),
          ),
        )}
        {part(
          <IconSpray size="1.125rem" aria-hidden />,
          t("beds.todo.cleaning"),
          unclean.map(({ room, bed }) => (
            <li key={bed.id}>
              <button type="button" className={classes.todo} onClick={() => onBed(bed.id)}>
                <strong>{bedName(room, bed)}</strong>
                <small>
                  {bed.cleaning === null
                    ? ""
                    : t("beds.cleanBy", {
                        time: format.moment(bed.cleaning.targetAt, board.timeZone, board.today),
                      })}
                </small>
              </button>
            </li>
          )),
        )}
        {part(
          <IconAlarm size="1.125rem" aria-hidden />,
          t("beds.todo.checks"),
          checks.map((resident) => line(resident, t("beds.risk.lacking"))),
        )}
        {nothing && <p className={classes.line}>{t("beds.todo.nothing")}</p>}
        <p className={classes.line}>{t("beds.todo.hint")}</p>
      </div>
    </section>
  );
}
