import {
  IconBus,
  IconCalendarOff,
  IconClock,
  IconHeartHandshake,
  IconPhone,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Board, BoardPerson } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import side from "../../shared/ui/SidePanel.module.css";
import { MealRow } from "./MealRow";
import { PanelRow } from "./PanelRow";
import { RoomRow } from "./RoomRow";
import { VisitRows } from "./VisitRows";

interface Props {
  board: Board;
  person: BoardPerson;
  mayMove: boolean;
  /** The numbers to call stand above already. */
  hasCalls: boolean;
}

/** What is agreed and what happened, line by line. */
export function PersonFacts({ board, person, mayMove, hasCalls }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { contacts, visit, earlierVisits, absence, transportThere, transportBack } = person;
  const { timeZone } = board.centre;
  const relationOf = (contact: (typeof contacts)[number]) =>
    t("panel.firstContact", { relation: t(`relation.${contact.relation}`), name: contact.name });
  const mayCollect = contacts.filter((contact) => contact.mayCollect);
  const first = contacts[0];
  const visits = visit === null ? [] : [...earlierVisits, visit];
  return (
    <dl className={side.rows}>
      {person.plannedArrival !== null && (
        <PanelRow icon={IconClock} label={t("panel.planned")}>
          {format.wallTime(person.plannedArrival)}
          {person.dayPart !== null && ` · ${t(`dayPart.${person.dayPart}`)}`}
        </PanelRow>
      )}
      {visits.map((one, place) => (
        <VisitRows
          key={one.id}
          visit={one}
          number={visits.length > 1 ? place + 1 : null}
          timeZone={timeZone}
        />
      ))}
      {board.rooms.length > 0 && person.standing === "here" && (
        <RoomRow board={board} person={person} mayMove={mayMove} />
      )}
      {absence && (
        <PanelRow icon={IconCalendarOff} label={t(`absenceReason.${absence.reason}`)}>
          {t("panel.absencePeriod", {
            from: format.shortDay(absence.fromOn),
            until: format.shortDay(dayAfter(absence.untilOn, -1)),
          })}
          {absence.toldBy !== "" && <div>{t("panel.toldBy", { who: absence.toldBy })}</div>}
          {absence.note !== "" && <div>{absence.note}</div>}
        </PanelRow>
      )}
      {(transportThere || transportBack) && (
        <PanelRow icon={IconBus} label={t("transport.centre_minibus")}>
          {t(
            transportThere && transportBack
              ? "panel.rideBoth"
              : transportThere
                ? "panel.rideThere"
                : "panel.rideBack",
          )}
        </PanelRow>
      )}
      <MealRow elderId={person.elderId} />
      {person.groupName !== "" && (
        <PanelRow icon={IconUsersGroup} label={t("panel.group")}>
          {person.groupName}
        </PanelRow>
      )}
      {!hasCalls && (
        <PanelRow icon={IconPhone} label={first ? relationOf(first) : t("panel.noContact")}>
          {first && <a href={`tel:${first.phone.replaceAll(/[^\d+]/g, "")}`}>{phoneInGroups(first.phone)}</a>}
        </PanelRow>
      )}
      <PanelRow icon={IconHeartHandshake} label={t("panel.mayCollect")}>
        {mayCollect.length === 0 ? t("panel.mayCollectNobody") : format.list(mayCollect.map(relationOf))}
      </PanelRow>
    </dl>
  );
}
