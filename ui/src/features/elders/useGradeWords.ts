import { useTranslation } from "react-i18next";

const SHORT = ["g0", "g1", "g2", "g3", "g4"] as const;

/** A grade by GB/T 42195-2022, short: "Grade 2 · moderate". */
export function useGradeWords(): (grade: number) => string {
  const { t } = useTranslation();
  return (grade) => {
    const key = SHORT[grade];
    return key === undefined
      ? String(grade)
      : t("assessment.badge", { grade, words: t(`assessment.gradeShort.${key}`) });
  };
}
