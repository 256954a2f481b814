import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCheck,
  IconClock,
  IconDoorExit,
  type Icon,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";

import type { BoardPerson } from "../../ipc/generated";
import type { Format } from "../../shared/format/format";
import { dayAfter } from "../../shared/format/days";
import type { Tone } from "../../shared/people/PersonMark";

/** Whether a day is over, running, or only planned. */
export type DayKind = "past" | "today" | "future";

/** How a person stands, ready to be drawn: colour, picture and words always together. */
export interface CardWords {
  tone: Tone;
  icon: Icon;
  state: string;
  detail: string;
}

/** What words need beside the person. */
export interface WordsOf {
  t: TFunction;
  format: Format;
  timeZone: string;
  day: DayKind;
  /** Minutes since midnight on the centre's wall clock. */
  nowMinutes: number;
}

function lateDetail({ t, nowMinutes }: WordsOf, plannedArrival: string | null, format: Format): string {
  if (plannedArrival === null) {
    return "";
  }
  const [hours = 0, minutes = 0] = format.wallTime(plannedArrival).split(":").map(Number);
  const over = nowMinutes - hours * 60 - minutes;
  if (over <= 0) {
    return "";
  }
  return over < 100
    ? t("board.lateBy", { count: over })
    : t("board.lateByHours", { hours: Math.floor(over / 60) });
}

export function cardWords(person: BoardPerson, words: WordsOf): CardWords {
  const { t, format, timeZone, day } = words;
  const { visit, absence, plannedArrival } = person;
  const planned = plannedArrival === null ? null : format.wallTime(plannedArrival);

  if (person.standing === "here" && visit) {
    const state = t("board.stateHere", { time: format.time(visit.arrivedAt, timeZone) });
    return { tone: "here", icon: IconCheck, state, detail: visit.broughtBy };
  }
  if (person.standing === "gone" && visit) {
    if (visit.departedAt === null) {
      const state = t("board.stateGoneMissing", { time: format.time(visit.arrivedAt, timeZone) });
      return { tone: "late", icon: IconAlertTriangle, state, detail: t("board.leavingMissing") };
    }
    const state = t("board.stateGone", { time: format.time(visit.departedAt, timeZone) });
    return { tone: "gone", icon: IconDoorExit, state, detail: visit.collectedBy };
  }
  if (person.standing === "absent" && absence) {
    const state = t("board.stateAbsent", { reason: t(`absenceReason.${absence.reason}`) });
    const last = dayAfter(absence.untilOn, -1);
    const detail = last > absence.fromOn ? t("board.until", { day: format.shortDay(last) }) : "";
    return { tone: "gone", icon: IconCalendarOff, state, detail };
  }
  if (day === "past") {
    return { tone: "gone", icon: IconCalendarOff, state: t("board.stateMissed"), detail: planned ?? "" };
  }
  const dayPart =
    person.dayPart === null || person.dayPart === "whole_day" ? "" : t(`dayPart.${person.dayPart}`);
  if (person.isLate) {
    const state =
      planned === null ? t("board.stateNotArrivedNoTime") : t("board.stateLate", { time: planned });
    return {
      tone: "late",
      icon: IconAlertTriangle,
      state,
      detail: lateDetail(words, plannedArrival, format),
    };
  }
  const state =
    planned === null
      ? t("board.stateNotArrivedNoTime")
      : t(day === "future" ? "board.statePlanned" : "board.stateNotArrived", { time: planned });
  return { tone: "expected", icon: IconClock, state, detail: dayPart };
}
