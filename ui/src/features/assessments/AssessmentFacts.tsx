import { useTranslation } from "react-i18next";

import { type Assessment, useAssessmentStandard } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { scoreField } from "./assessmentDraft";
import classes from "./assessments.module.css";
import { GradeExplained } from "./GradeExplained";
import { useAssessmentWords } from "./useAssessmentWords";

const DOMAINS = ["dailyLiving", "mental", "sensory", "social"] as const;

/** One assessment in full: who, where, how the grade came about, and every item. */
export function AssessmentFacts({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAssessmentWords();
  const standard = useAssessmentStandard().data;
  const { findings, assessors, informant, place, note } = assessment;
  const isNational = findings.scheme === "gbt42195";
  return (
    <div className={classes.facts}>
      {assessment.grading && <GradeExplained grading={assessment.grading} cautions={assessment.cautions} />}
      <ul className={classes.reasons}>
        {isNational && <li>{t(`assessment.reason.${findings.ability.reason}`)}</li>}
        {assessors.length > 0 && <li>{t("assessment.assessorsLine", { names: format.list(assessors) })}</li>}
        {informant !== "" && <li>{t("assessment.informantLine", { who: informant })}</li>}
        {place !== "" && <li>{t("assessment.placeLine", { place })}</li>}
        {note !== "" && <li>{t("assessment.noteLine", { note })}</li>}
        {findings.scheme === "mzt039" &&
          DOMAINS.map((domain) => (
            <li key={domain}>
              {t(`assessment.domain.${domain}`)} {findings.domains[domain]}
            </li>
          ))}
        {assessment.combined.length > 0 && (
          <li>{t("assessment.combined", { grades: assessment.combined.join(" / ") })}</li>
        )}
        {!isNational && assessment.cautions.map((caution) => <li key={caution}>{words.caution(caution)}</li>)}
      </ul>
      {isNational && standard && (
        <ul className={classes.items}>
          {standard.items.map(({ item, code, most, scale }) => {
            const score = findings.ability.items[scoreField(item)];
            return (
              <li key={item} data-lost={score < most || undefined}>
                <span className={classes.quiet}>{code}</span>
                <span>{t(`assessment.item.${item}`)}</span>
                <span className={classes.quiet}>{words.option(scale, score)}</span>
                <strong>{t("assessment.subTotal", { score, most })}</strong>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
