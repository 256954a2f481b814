import type { BoardPerson, Enrolment } from "../../../ipc/generated";
import { dayAfter } from "../../../shared/format/days";

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
