import type { BoardPerson, ElderProfile, Enrolment } from "../../../ipc/generated";
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

/** From which day an absence is meant that is said of today or later: the next agreed day, after today where the elder came
 * today; today, where nothing is agreed. */
export function firstAbsentDay(
  { enrolments, visits, hereAt }: Pick<ElderProfile, "enrolments" | "visits" | "hereAt">,
  centreId: string,
  today: string,
): string {
  const name = enrolments.find((enrolment) => enrolment.centreId === centreId)?.centreName;
  const came =
    hereAt?.centreId === centreId ||
    visits.some(({ visitOn, centreName }) => visitOn === today && centreName === name);
  return nextAgreedDay(enrolments, centreId, came ? today : dayAfter(today, -1)) ?? today;
}
