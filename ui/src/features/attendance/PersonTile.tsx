import { memo } from "react";
import { useTranslation } from "react-i18next";

import type { BoardPerson } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { type DayKind, cardWords } from "./cardWords";
import { type BoardView, Tile } from "./Tile";

interface Props {
  person: BoardPerson;
  view: BoardView;
  timeZone: string;
  day: DayKind;
  /** The day is closed: nothing is done on it any more but corrections. */
  isClosed: boolean;
  roomName: string;
  /** Changes once a minute, and only for those who are late; so a minute redraws few cards. */
  nowMinutes: number;
  isSelected: boolean;
  isTicked: boolean | null;
  isBusy: boolean;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** A person of the day: who, how they stand, and the one act that comes next. */
export const PersonTile = memo(function PersonTile(props: Props) {
  const { person, view, timeZone, day, nowMinutes, isBusy } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { tone, icon, state, detail } = cardWords(person, { t, format, timeZone, day, nowMinutes });
  const leaves = person.standing === "here";
  const mayAct =
    day === "today" && !props.isClosed && person.standing !== "gone" && person.standing !== "absent";
  const tags = [
    person.isExtra ? t("board.extraTag") : "",
    person.earlierVisits.length > 0 ? t("board.visitTag", { number: person.earlierVisits.length + 1 }) : "",
    person.visit?.isCorrected === true ? t("board.correctedTag") : "",
  ];
  const planned = person.plannedArrival;
  return (
    <Tile
      view={view}
      elderId={person.elderId}
      name={person.name}
      namePinyin={person.namePinyin}
      alerts={person.alerts}
      tone={tone}
      icon={icon}
      state={state}
      tags={tags.filter((tag) => tag !== "")}
      detail={detail}
      facts={[
        planned === null ? "" : t("board.statePlanned", { time: format.wallTime(planned) }),
        props.roomName,
        person.transportThere || person.transportBack ? t("transport.centre_minibus") : "",
        person.groupName,
      ]}
      isSelected={props.isSelected}
      isTicked={props.isTicked}
      act={
        mayAct
          ? {
              short: t(leaves ? "board.checkOutShort" : "board.checkInShort"),
              words: t(leaves ? "board.checkOut" : "board.checkIn"),
              isBusy,
            }
          : null
      }
      onSelect={props.onSelect}
      onAct={props.onAct}
    />
  );
});
