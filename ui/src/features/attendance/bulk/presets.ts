import type { BoardPerson } from "../../../ipc/generated";

/** Those whom the minibus brings and who have not arrived yet. */
export const fetchedAndNotHere = (people: readonly BoardPerson[]): string[] =>
  people
    .filter(({ transportThere, standing }) => transportThere && standing === "not_arrived")
    .map(({ elderId }) => elderId);

/** Those whom the minibus takes home and who are still here. */
export const ridesHomeAndHere = (people: readonly BoardPerson[]): string[] =>
  people
    .filter(({ transportBack, standing }) => transportBack && standing === "here")
    .map(({ elderId }) => elderId);

/** Whom of those ticked an act concerns: in comes who is not here, out goes who is. */
export function concerned(
  people: readonly BoardPerson[],
  ticked: ReadonlySet<string>,
): { in: BoardPerson[]; out: BoardPerson[] } {
  const chosen = people.filter(({ elderId }) => ticked.has(elderId));
  return {
    in: chosen.filter(({ standing }) => standing !== "here"),
    out: chosen.filter(({ standing }) => standing === "here"),
  };
}
