import { Skeleton } from "@mantine/core";

import { type AbilityFindings, useAssessmentGrade } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { GradeExplained } from "./GradeExplained";

/** The grade that these findings would have, as the core computes it. */
export function GradePreview({ ability }: { ability: AbilityFindings }) {
  const grade = useAssessmentGrade({ ability }, { placeholderData: (before) => before });
  if (grade.error) {
    return <RefusalNote refusal={grade.error} />;
  }
  return grade.data ? (
    <GradeExplained grading={grade.data.grading} cautions={grade.data.cautions} />
  ) : (
    <Skeleton height="5rem" radius="md" />
  );
}
