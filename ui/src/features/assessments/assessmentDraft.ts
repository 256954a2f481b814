import type {
  AbilityFindings,
  Assessment,
  AssessmentDetails,
  AbilityItem,
  ItemScores,
} from "../../ipc/generated";

type Events = AbilityFindings["events"];

/** An assessment while it is being made: what is not scored yet is not there. */
export interface AssessmentDraft {
  assessedOn: string | null;
  reason: AbilityFindings["reason"];
  place: string;
  informant: string;
  assessors: string[];
  note: string;
  nextDueOn: string | null;
  coma: boolean;
  dementia: boolean;
  mentalDisorder: boolean;
  swallowingDifficulty: boolean;
  events: Events;
  scores: Partial<ItemScores>;
  /** What was wrong with the version that is corrected. */
  correctionReason: string;
}

export type Conditions = Pick<
  AssessmentDraft,
  "coma" | "dementia" | "mentalDisorder" | "swallowingDifficulty" | "events"
>;

const noEvents: Events = { fall: 0, wandering: 0, choking: 0, selfHarm: 0, other: 0 };

export function emptyDraft(today: string, isFirst: boolean): AssessmentDraft {
  return {
    assessedOn: today,
    reason: isFirst ? "first" : "regular",
    place: "",
    informant: "",
    // Two are usual, so two fields stand ready.
    assessors: ["", ""],
    note: "",
    nextDueOn: null,
    coma: false,
    dementia: false,
    mentalDisorder: false,
    swallowingDifficulty: false,
    events: noEvents,
    scores: {},
    correctionReason: "",
  };
}

/** The mistaken version, to be mended. */
export function draftOf(assessment: Assessment, ability: AbilityFindings): AssessmentDraft {
  const { items, ...rest } = ability;
  return {
    ...rest,
    assessedOn: assessment.assessedOn,
    place: assessment.place,
    informant: assessment.informant,
    assessors: assessment.assessors.length < 2 ? [...assessment.assessors, ""] : assessment.assessors,
    note: assessment.note,
    nextDueOn: assessment.nextDueOn,
    scores: items,
    correctionReason: "",
  };
}

/** The names under which the scores of the items are sent. */
const FIELDS: Record<AbilityItem, keyof ItemScores> = {
  eating: "eating",
  grooming: "grooming",
  bathing: "bathing",
  dressing_upper: "dressingUpper",
  dressing_lower: "dressingLower",
  bladder_control: "bladderControl",
  bowel_control: "bowelControl",
  toileting: "toileting",
  turning_in_bed: "turningInBed",
  transfer: "transfer",
  walking: "walking",
  stairs: "stairs",
  orientation_in_time: "orientationInTime",
  orientation_in_place: "orientationInPlace",
  orientation_to_people: "orientationToPeople",
  memory: "memory",
  understanding: "understanding",
  expression: "expression",
  aggression: "aggression",
  depression: "depression",
  consciousness: "consciousness",
  vision: "vision",
  hearing: "hearing",
  daily_affairs: "dailyAffairs",
  using_transport: "usingTransport",
  social_life: "socialLife",
};

export const scoreField = (item: AbilityItem): keyof ItemScores => FIELDS[item];

const isWhole = (scores: Partial<ItemScores>, all: number): scores is ItemScores =>
  Object.values(scores).filter((score) => score !== undefined).length === all;

/** What decides the grade; null while an item is not scored. */
export function abilityOf(draft: AssessmentDraft, all: number): AbilityFindings | null {
  const { reason, coma, dementia, mentalDisorder, swallowingDifficulty, events, scores } = draft;
  return isWhole(scores, all)
    ? { reason, coma, dementia, mentalDisorder, swallowingDifficulty, events, items: scores }
    : null;
}

/** The draft without fields for assessors that nobody filled in: faults come back by place. */
export function tidied(draft: AssessmentDraft): AssessmentDraft {
  return { ...draft, assessors: draft.assessors.filter((name) => name.trim() !== "") };
}

/** The draft as it is sent; null while something is missing. */
export function detailsOf(draft: AssessmentDraft, all: number): AssessmentDetails | null {
  const ability = abilityOf(draft, all);
  if (ability === null || draft.assessedOn === null) {
    return null;
  }
  return {
    assessedOn: draft.assessedOn,
    place: draft.place.trim(),
    informant: draft.informant.trim(),
    assessors: draft.assessors,
    note: draft.note.trim(),
    nextDueOn: draft.nextDueOn,
    findings: { scheme: "gbt42195", ability },
  };
}

// What was tapped outlives leaving the screen and a reload, until the window is closed: session storage, one for each
// elder and each version that is corrected.
const keyOf = (elderId: string, correctsId: string | null) =>
  `kangning.assessment.${elderId}.${correctsId ?? "new"}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether what was kept still has the shape of a draft; another version of the program may have left another. */
const isDraft = (value: unknown): value is AssessmentDraft =>
  isRecord(value) &&
  isRecord(value["scores"]) &&
  isRecord(value["events"]) &&
  Array.isArray(value["assessors"]) &&
  Object.keys(emptyDraft("", true)).every((field) => field in value);

export function keptDraft(elderId: string, correctsId: string | null): AssessmentDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(elderId, correctsId)) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepDraft(elderId: string, correctsId: string | null, draft: AssessmentDraft): void {
  try {
    sessionStorage.setItem(keyOf(elderId, correctsId), JSON.stringify(draft));
  } catch {
    // No room or no storage: the form itself still holds everything.
  }
}

export function dropDraft(elderId: string, correctsId: string | null): void {
  sessionStorage.removeItem(keyOf(elderId, correctsId));
}
