import type { BoardPerson, Enrolment } from "../../../ipc/generated";
import { dayAfter, weekdayOf } from "../../../shared/format/days";

/** From which day an absence said today is meant: the day shown, or the one after, where that day is settled already. */
export function absentFrom({ visit, absence }: Pick<BoardPerson, "visit" | "absence">, on: string): string {
  return absence?.untilOn ?? (visit === null ? on : dayAfter(on));
}

/**
 * The next day agreed with the centre after a day; none: nothing is agreed. A weekday without pauses and holidays: the
 * field can be changed.
 */
export function nextAgreedDay(
  enrolments: readonly Pick<Enrolment, "centreId" | "service" | "fromOn" | "untilOn" | "days">[],
  centreId: string,
  after: string,
): string | null {
  const next = enrolments
    .filter((enrolment) => enrolment.centreId === centreId && enrolment.service === "day_care")
    .flatMap(({ fromOn, untilOn, days }) => {
      const start = fromOn > after ? fromOn : dayAfter(after);
      const week = [0, 1, 2, 3, 4, 5, 6].map((further) => dayAfter(start, further));
      return week.filter(
        (day) =>
          (untilOn === null || day < untilOn) && days.some(({ weekday }) => weekday === weekdayOf(day)),
      );
    });
  return next.toSorted()[0] ?? null;
}
