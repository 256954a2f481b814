import type { Board, BoardPerson, VisitAct } from "../../ipc/generated";

/** Counts anew, so that the sum on the screen adds up at every moment. */
function counted(board: Board, people: BoardPerson[], now: string): Board {
  const standing = (wanted: BoardPerson["standing"]) =>
    people.filter((person) => person.standing === wanted).length;
  return {
    ...board,
    now,
    people,
    counts: {
      expected: people.filter((person) => !person.isExtra).length,
      extra: people.filter((person) => person.isExtra).length,
      here: standing("here"),
      gone: standing("gone"),
      absent: standing("absent"),
      notArrived: standing("not_arrived"),
      late: people.filter((person) => person.isLate).length,
    },
  };
}

const changing = (board: Board, elderId: string, change: (person: BoardPerson) => BoardPerson) =>
  board.people.map((person) => (person.elderId === elderId ? change(person) : person));

/** The board just after a check-in, until the next answer says it all. Someone not on it yet appears with that. */
export function afterCheckIn(board: Board, act: VisitAct, broughtBy: string): Board {
  const people = changing(board, act.elderId, (person) => ({
    ...person,
    standing: "here",
    isLate: false,
    absence: null,
    visit: {
      id: act.visitId,
      arrivedAt: act.at,
      broughtBy,
      departedAt: null,
      collectedBy: "",
      departureMissing: false,
      undo: { act: act.act, until: act.undoUntil },
    },
  }));
  return counted(board, people, act.at);
}

/** The board just after a check-out. */
export function afterCheckOut(board: Board, act: VisitAct, collectedBy: string): Board {
  const people = changing(board, act.elderId, (person) =>
    person.visit === null
      ? person
      : {
          ...person,
          standing: "gone",
          visit: {
            ...person.visit,
            departedAt: act.at,
            collectedBy,
            undo: { act: act.act, until: act.undoUntil },
          },
        },
  );
  return counted(board, people, act.at);
}
