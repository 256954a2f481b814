// Assessments for a test, recorded as another desk would.

import type {
  AbilityFindings,
  AbilityItem,
  Assessment,
  AssessmentStandard,
  ItemScores,
} from "../../ui/src/ipc/generated";
import { scoreField } from "../../ui/src/features/assessments/assessmentDraft";
import type { Devhost } from "./devhost";

/** Findings in which each item has so many points less than its highest score. */
export function scoresOf(standard: AssessmentStandard, less: (item: AbilityItem) => number): AbilityFindings {
  const items = Object.fromEntries(
    standard.items.map(({ item, most }) => [scoreField(item), Math.max(0, most - less(item))]),
  );
  return {
    reason: "regular",
    coma: false,
    dementia: false,
    mentalDisorder: false,
    swallowingDifficulty: false,
    events: { fall: 0, wandering: 0, choking: 0, selfHarm: 0, other: 0 },
    // All names come from the table of the standard; the core refuses what lacks one.
    items: items as unknown as ItemScores,
  };
}

export function recordAssessment(
  host: Devhost,
  elderId: string,
  assessedOn: string,
  ability: AbilityFindings,
): Promise<Assessment> {
  return host.call("assessment_record", {
    elderId,
    details: {
      assessedOn,
      place: "评估室",
      informant: "女儿 王敏",
      assessors: ["孟评估", "邹评估"],
      note: "",
      nextDueOn: null,
      findings: { scheme: "gbt42195", ability },
    },
  });
}
