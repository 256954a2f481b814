import type { Enrolment, EnrolmentDay } from "../../ipc/generated";

/** What is agreed for the week, while being typed. */
export interface PatternDraft {
  days: EnrolmentDay[];
  transportThere: boolean;
  transportBack: boolean;
  groupName: string;
}

/** What most people agree on; a beginning to change from. */
export const usualPattern: PatternDraft = {
  days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, dayPart: "whole_day", plannedArrival: "08:30:00" })),
  transportThere: false,
  transportBack: false,
  groupName: "",
};

export const patternOf = ({ days, transportThere, transportBack, groupName }: Enrolment): PatternDraft => ({
  days,
  transportThere,
  transportBack,
  groupName,
});
