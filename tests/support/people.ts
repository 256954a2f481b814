// Elders for a test, registered and enrolled as another desk would.

import type { Board, BoardPerson, Elder, ElderDetails } from "../../ui/src/ipc/generated";
import type { Devhost } from "./devhost";
import { TODAY } from "./places";

/** Whatever runs commands. */
export type Caller = Pick<Devhost, "call">;

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export const NUMBERS = {
  /** Invented: 1948-03-15, male. */
  man: "110101194803150017",
  /** The same with a last digit that does not fit. */
  wrong: "110101194803150018",
} as const;

export function details(some: Partial<ElderDetails> & { name: string }): ElderDetails {
  const hasNumber = some.residentNumber !== undefined && some.residentNumber !== null;
  return {
    sex: "female",
    birthOn: "1941-06-01",
    residentNumber: null,
    noResidentNumberReason: hasNumber ? null : "not_shown",
    phone: "",
    alerts: [],
    contacts: [],
    ...some,
  };
}

export function register(host: Caller, some: Partial<ElderDetails> & { name: string }): Promise<Elder> {
  return host.call("elder_register", { details: details(some) });
}

/** Expected every day from half past eight: at the start of a test late already. */
export async function registerExpected(
  host: Caller,
  centreId: string,
  some: Partial<ElderDetails> & { name: string },
  agreed: { transportThere?: boolean; transportBack?: boolean; groupName?: string } = {},
): Promise<Elder> {
  const elder = await register(host, some);
  await host.call("enrolment_start", {
    elderId: elder.id,
    centreId,
    fromOn: TODAY,
    untilOn: null,
    days: EVERY_DAY.map((weekday) => ({ weekday, dayPart: "whole_day", plannedArrival: "08:30:00" })),
    transportThere: false,
    transportBack: false,
    groupName: "",
    ...agreed,
  });
  return elder;
}

/** The centres with day care, the one a new desk stands in first. */
export async function dayCares(host: Caller): Promise<{ id: string; name: string }[]> {
  const { centres } = await host.call("district_overview", {});
  return centres.filter((centre) => centre.givesDayCare);
}

export async function firstDayCare(host: Caller): Promise<{ id: string; name: string }> {
  const [first] = await dayCares(host);
  if (first === undefined) {
    throw new Error("no centre gives day care");
  }
  return first;
}

export function boardOf(host: Caller, centreId: string, on: string | null = null): Promise<Board> {
  return host.call("attendance_board", { centreId, on });
}

/** Somebody of whom a thing is true. */
export function someone(board: Board, is: (person: BoardPerson) => boolean): BoardPerson {
  const person = board.people.find(is);
  if (person === undefined) {
    throw new Error("nobody like that on the board");
  }
  return person;
}

/** The code of the card that is valid. */
export async function cardOf(host: Caller, elderId: string): Promise<string> {
  const valid = (await host.call("elder_list_cards", { elderId })).find(({ endedAt }) => endedAt === null);
  if (valid === undefined) {
    throw new Error("no valid card");
  }
  return valid.code;
}
