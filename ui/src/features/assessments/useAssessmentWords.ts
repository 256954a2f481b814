import { useTranslation } from "react-i18next";

import type { AssessmentCaution, Findings, OptionScale } from "../../ipc/generated";

type Scheme = Findings["scheme"];

/** Words of grades and scores: which there are depends on the scheme and on the item. */
export function useAssessmentWords() {
  const { t, i18n } = useTranslation();
  const said = (key: string) =>
    i18n.exists(key) ? String(i18n.getResource(i18n.language, "translation", key)) : "";
  return {
    /** 2 级 中度失能 */
    grade: (scheme: Scheme, grade: number | null) =>
      grade === null
        ? t("assessment.noGrade")
        : t("assessment.gradeLine", { grade, words: said(`assessment.grade.${scheme}.g${grade}`) }),
    /** 失能等级 2 中度 */
    badge: (grade: number) =>
      t("assessment.badge", { grade, words: said(`assessment.gradeShort.g${grade}`) }),
    option: (scale: OptionScale, score: number) => said(`assessment.option.${scale}.s${score}`),
    caution: (caution: AssessmentCaution) => t(`assessment.caution.${caution}`),
  };
}
