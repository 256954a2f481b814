import type { RoomOnBoard } from "../../../ipc/generated";

/** A room where it lies on the plan of its floor. */
export interface PlacedRoom {
  room: RoomOnBoard;
  column: number;
  row: number;
}

/** Whether any room has a place on a plan. */
export const hasPlan = (rooms: readonly RoomOnBoard[]): boolean =>
  rooms.some(({ planColumn, planRow }) => planColumn !== null && planRow !== null);

/** The rooms of a floor at their places, and those that have none or whose place another room has already. */
export function onPlan(rooms: readonly RoomOnBoard[]): { placed: PlacedRoom[]; others: RoomOnBoard[] } {
  const placed: PlacedRoom[] = [];
  const others: RoomOnBoard[] = [];
  const taken = new Set<string>();
  for (const room of rooms) {
    const { planColumn: column, planRow: row } = room;
    const place = `${String(column)} ${String(row)}`;
    if (column === null || row === null || taken.has(place)) {
      others.push(room);
    } else {
      taken.add(place);
      placed.push({ room, column, row });
    }
  }
  // Read from the screen as it is seen: row by row.
  return {
    placed: placed.toSorted((one, other) => one.row - other.row || one.column - other.column),
    others,
  };
}
