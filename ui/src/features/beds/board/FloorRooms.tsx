import type { ReactNode } from "react";

import type { RoomOnBoard } from "../../../ipc/generated";
import classes from "./board.module.css";
import { onPlan } from "./floorPlan";

interface Props {
  rooms: readonly RoomOnBoard[];
  /** Where the rooms lie on the floor, instead of one after the other. */
  asPlan: boolean;
  children: (room: RoomOnBoard) => ReactNode;
}

/** The rooms of a floor: one after the other, or as they lie there. */
export function FloorRooms({ rooms, asPlan, children }: Props) {
  const { placed, others } = asPlan ? onPlan(rooms) : { placed: [], others: rooms };
  return (
    <>
      {placed.length > 0 && (
        <div className={classes.plan}>
          {placed.map(({ room, column, row }) => (
            <div key={room.id} style={{ gridColumn: column, gridRow: row }}>
              {children(room)}
            </div>
          ))}
        </div>
      )}
      {others.length > 0 && <div className={classes.rooms}>{others.map(children)}</div>}
    </>
  );
}
