import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { AssessmentCaution, Grading } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./assessments.module.css";
import { useAssessmentWords } from "./useAssessmentWords";

/** The totals of each grade, for saying which band a total fell into (GB/T 42195-2022). */
const BANDS = ["90", "66–89", "46–65", "30–45", "0–29"] as const;

interface Props {
  grading: Grading;
  cautions: readonly AssessmentCaution[];
}

/** A grade and, in plain words, how it came about. */
export function GradeExplained({ grading, cautions }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAssessmentWords();
  const why = format.list(grading.worsenedBy.map((trigger) => t(`assessment.trigger.${trigger}`)));
  return (
    <div>
      <p className={classes.grade}>
        <strong>{words.grade("gbt42195", grading.grade)}</strong>
        <span className={classes.quiet}>{t("assessment.scoreLine", { score: grading.score, most: 90 })}</span>
      </p>
      <ul className={classes.reasons}>
        <li>
          {grading.isComa
            ? t("assessment.explainComa")
            : t("assessment.explainScore", {
                score: grading.score,
                most: 90,
                grade: grading.band,
                range: BANDS[grading.band] ?? "",
              })}
        </li>
        {grading.worsenedBy.length > 0 && (
          <li>
            {grading.steps > 0
              ? t("assessment.explainWorse", { why, count: grading.steps })
              : t("assessment.explainWorst", { why })}
            {grading.worsenedBy.includes("care_risk_events") && grading.worsenedBy.length > 1 && (
              <> {t(grading.triggersStack ? "assessment.explainStack" : "assessment.explainOne")}</>
            )}
          </li>
        )}
        <li className={classes.quiet}>
          {t("assessment.explainRule", { standard: "GB/T 42195-2022", version: grading.ruleVersion })}
        </li>
      </ul>
      {cautions.map((caution) => (
        <p key={caution} className={classes.caution}>
          <IconAlertTriangle size="1.125rem" aria-hidden />
          {words.caution(caution)}
        </p>
      ))}
    </div>
  );
}
