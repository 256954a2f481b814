import type { BoardPerson } from "../../ipc/generated";
import { type Part, belongs } from "./Counts";

/** Whom the minibus of the centre carries. */
export type Ride = "there" | "back";

/** What narrows the list; none of it changes a figure. */
export interface Filters {
  part: Part | null;
  /** Only those who are to be called. */
  isLate: boolean;
  roomId: string | null;
  ride: Ride | null;
  groupName: string | null;
}

export const noFilters: Filters = {
  part: null,
  isLate: false,
  roomId: null,
  ride: null,
  groupName: null,
};

/** Whether the minibus carries a person that way. */
export const rides = (person: BoardPerson, ride: Ride): boolean =>
  ride === "there" ? person.transportThere : person.transportBack;

/** Where a person is now; whoever has left is in no room. */
export const roomOf = (person: BoardPerson): string | null =>
  person.standing === "here" ? (person.visit?.roomId ?? null) : null;

/** Whether a person is to be shown. */
export function fits(person: BoardPerson, filters: Filters): boolean {
  return (
    (filters.part === null || belongs(person, filters.part)) &&
    (!filters.isLate || person.isLate) &&
    (filters.roomId === null || roomOf(person) === filters.roomId) &&
    (filters.ride === null || rides(person, filters.ride)) &&
    (filters.groupName === null || person.groupName === filters.groupName)
  );
}

/** The groups that the people of the day belong to, in the order of their names. */
export function groupsOf(people: readonly BoardPerson[]): string[] {
  const names = new Set(people.map((person) => person.groupName).filter((name) => name !== ""));
  return [...names].toSorted((one, other) => one.localeCompare(other, "zh-CN"));
}
