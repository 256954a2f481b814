import type { Board, BoardPerson, BoardRoom, VisitAct } from "../../ipc/generated";
import type { Arrival } from "./door/arrival";
import type { Leaving } from "./door/leaving";

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

/** The rooms with one person more in one of them and one less in another. */
function moved(rooms: BoardRoom[], from: string | null, to: string | null): BoardRoom[] {
  if (from === to) {
    return rooms;
  }
  return rooms.map((room) => ({
    ...room,
    here: room.here + Number(room.id === to) - Number(room.id === from),
  }));
}

/** The board just after a check-in, until the next answer says it all. Someone not on it yet appears with that. */
export function afterCheckIn(board: Board, act: VisitAct, arrival: Arrival): Board {
  const people = changing(board, act.elderId, (person) => ({
    ...person,
    standing: "here",
    isLate: false,
    absence: null,
    visit: {
      id: act.visitId,
      arrivedAt: act.at,
      broughtBy: arrival.broughtBy,
      departedAt: null,
      collectedBy: "",
      collectorIsUnlisted: false,
      collectorReason: "",
      arrivalTransport: arrival.transport,
      departureTransport: null,
      roomId: arrival.roomId,
      temperatureTenthsCelsius: arrival.temperatureTenthsCelsius,
      remark: arrival.remark,
      closingExplanation: "",
      isCorrected: false,
      departureMissing: false,
      undo: { act: act.act, until: act.undoUntil },
    },
    // In again after out: the visit before stays what it was.
    earlierVisits: person.visit === null ? person.earlierVisits : [...person.earlierVisits, person.visit],
  }));
  return { ...counted(board, people, act.at), rooms: moved(board.rooms, null, arrival.roomId) };
}

/** The board just after a check-out. */
export function afterCheckOut(board: Board, act: VisitAct, leaving: Leaving): Board {
  const roomId = board.people.find((person) => person.elderId === act.elderId)?.visit?.roomId ?? null;
  const people = changing(board, act.elderId, (person) =>
    person.visit === null
      ? person
      : {
          ...person,
          standing: "gone",
          visit: {
            ...person.visit,
            departedAt: act.at,
            collectedBy: act.collectedBy,
            collectorIsUnlisted: act.collectorIsUnlisted,
            collectorReason: act.collectorIsUnlisted ? leaving.unlistedReason : "",
            departureTransport: leaving.transport,
            undo: { act: act.act, until: act.undoUntil },
          },
        },
  );
  return { ...counted(board, people, act.at), rooms: moved(board.rooms, roomId, null) };
}
