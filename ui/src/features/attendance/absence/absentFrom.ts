import type { BoardPerson, ElderProfile, Enrolment } from "../../../ipc/generated";
import { dayAfter } from "../../../shared/format/days";

/** How far ahead the next day is looked for on which an elder is expected: past a long pause. */
export const LOOKED_AHEAD_DAYS = 366;

/** From which day an absence said today is meant: the day shown, or the one after, where that day is settled already. */
export function absentFrom({ visit, absence }: Pick<BoardPerson, "visit" | "absence">, on: string): string {
  return absence?.untilOn ?? (visit === null ? on : dayAfter(on));
}

/**
 * The day on which somebody who is away comes again: of the days on which the elder is expected, the first after the day
 * shown, for usually one says it the day before; on the last of them that one. None: on no such day is anybody expected.
 */
export function firstDayAgain(expected: readonly string[], on: string): string | null {
  return expected.find((day) => day > on) ?? expected.find((day) => day === on) ?? null;
}

/** The centres at which day care is agreed, today or later, each once. */
export function dayCareCentres(
  enrolments: readonly Pick<Enrolment, "centreId" | "centreName" | "service" | "untilOn">[],
  today: string,
): { id: string; name: string }[] {
  const running = enrolments.filter(
    ({ service, untilOn }) => service === "day_care" && (untilOn === null || untilOn > today),
  );
  return [...new Map(running.map(({ centreId, centreName }) => [centreId, centreName]))].map(
    ([id, name]) => ({
      id,
      name,
    }),
  );
}

/** Of which days an absence may be that is said today of today or later: not of today where the elder came already. */
export function absentFromOn(
  { enrolments, visits, hereAt }: Pick<ElderProfile, "enrolments" | "visits" | "hereAt">,
  centreId: string,
  today: string,
): string {
  const name = enrolments.find((enrolment) => enrolment.centreId === centreId)?.centreName;
  const came =
    hereAt?.centreId === centreId ||
    visits.some(({ visitOn, centreName }) => visitOn === today && centreName === name);
  return came ? dayAfter(today) : today;
}
