import { IconGauge } from "@tabler/icons-react";

import { useAssessmentCurrent } from "../../ipc/generated";
import classes from "./assessments.module.css";
import { useAssessmentWords } from "./useAssessmentWords";

/** The grade an elder has now, small, beside the name. Nothing where nobody has assessed yet. */
export function GradeBadge({ elderId }: { elderId: string }) {
  const words = useAssessmentWords();
  const grade = useAssessmentCurrent({ elderId }).data?.current?.grade;
  if (grade === undefined) {
    return null;
  }
  return (
    <span className={classes.badge} data-grade={grade}>
      <IconGauge size="1rem" aria-hidden />
      {words.badge(grade)}
    </span>
  );
}
