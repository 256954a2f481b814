import type { Room, RoomDetails } from "../../ipc/generated";

/** A room while being typed; the key stays with its line. */
export interface RoomDraft extends RoomDetails {
  key: string;
}

let made = 0;

export const newRoom = (name: string): RoomDraft => ({
  key: `room-${(made += 1)}`,
  id: null,
  name,
  kind: "day_rest",
  capacity: 20,
});

export const roomDraftOf = (room: Room): RoomDraft => ({ ...room, key: room.id });

export const roomDetailsOf = ({ id, name, kind, capacity }: RoomDraft): RoomDetails => ({
  id,
  name: name.trim(),
  kind,
  capacity,
});
