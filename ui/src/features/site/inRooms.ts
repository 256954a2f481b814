import type { OnSite } from "../../ipc/generated";

/** Who is where. */
interface InRoom {
  /** None: not known. */
  room: string | null;
  people: OnSite[];
}

/** The list cut into rooms; its order is the core's. */
export function inRooms(people: readonly OnSite[]): InRoom[] {
  const rooms: InRoom[] = [];
  for (const person of people) {
    const last = rooms.at(-1);
    if (last !== undefined && last.room === person.roomName) {
      last.people.push(person);
    } else {
      rooms.push({ room: person.roomName, people: [person] });
    }
  }
  return rooms;
}
