import { useTranslation } from "react-i18next";

import type { AssessmentStandard } from "../../ipc/generated";
import { type AssessmentDraft, scoreField } from "./assessmentDraft";
import classes from "./form.module.css";

/** How many of the items are scored, and the total so far. */
export function Progress({ draft, standard }: { draft: AssessmentDraft; standard: AssessmentStandard }) {
  const { t } = useTranslation();
  const scores = standard.items.map(({ item }) => draft.scores[scoreField(item)]);
  const done = scores.filter((score) => score !== undefined).length;
  const sum = scores.reduce<number>((total, score) => total + (score ?? 0), 0);
  const label = t("assessment.progress", { done, all: scores.length });
  return (
    <div className={classes.progress}>
      <span role="status">
        <strong>{label}</strong>{" "}
        <span className={classes.quiet}>
          {t("assessment.total")} {t("assessment.subTotal", { score: sum, most: standard.most })}
        </span>
      </span>
      <progress className={classes.bar} max={scores.length} value={done} aria-label={label} />
    </div>
  );
}
