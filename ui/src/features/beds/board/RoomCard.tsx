import { memo } from "react";
import { useTranslation } from "react-i18next";

import type { RoomOnBoard } from "../../../ipc/generated";
import { BedTile } from "./BedTile";
import classes from "./board.module.css";
import type { Target } from "./moveTarget";

interface Props {
  room: RoomOnBoard;
  today: string;
  now: string;
  timeZone: string;
  chosenId: string | null;
  firstId: string | null;
  targetOf: ((bedId: string) => Target) | null;
  overId: string | null;
}

/** A room with its beds. */
export const RoomCard = memo(function RoomCard(props: Props) {
  const { room, today, now, timeZone, chosenId, firstId, targetOf, overId } = props;
  const { t } = useTranslation();
  const isIsolation = room.features.includes("isolation");
  return (
    <section className={classes.room} aria-label={t("beds.room", { name: room.name })}>
      <h3 className={classes.roomHead}>
        {room.name}
        <span className={classes.tag}>
          {isIsolation ? t("roomFeature.isolation") : t(`sexRule.${room.sexRule}`)}
        </span>
      </h3>
      <div className={classes.tiles}>
        {room.beds.map((bed) => (
          <BedTile
            key={bed.id}
            room={room}
            bed={bed}
            today={today}
            now={now}
            timeZone={timeZone}
            isChosen={bed.id === chosenId}
            isFirst={bed.id === firstId}
            target={targetOf === null ? null : targetOf(bed.id)}
            isOver={bed.id === overId}
          />
        ))}
      </div>
    </section>
  );
});
