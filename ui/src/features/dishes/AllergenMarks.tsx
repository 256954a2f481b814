import { IconAlertTriangle, IconQuestionMark } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Allergen, AllergenSource } from "../../ipc/generated";
import long from "../../shared/ui/LongTable.module.css";
import classes from "./dishes.module.css";

interface Props {
  allergens: readonly AllergenSource[];
  /** Ingredients whose composition nobody knows. */
  unknown: readonly string[];
}

/** Each group once, the sure ones first: what is in it, then what may be, then that nobody knows. */
export function AllergenMarks({ allergens, unknown }: Props) {
  const { t } = useTranslation();
  const sure = new Set<Allergen>();
  const perhaps = new Set<Allergen>();
  for (const { allergen, presence } of allergens) {
    (presence === "contains" ? sure : perhaps).add(allergen);
  }
  for (const allergen of sure) {
    perhaps.delete(allergen);
  }
  if (sure.size === 0 && perhaps.size === 0 && unknown.length === 0) {
    return <span className={long.quiet}>{t("dishes.noAllergens")}</span>;
  }
  return (
    <span className={classes.marks}>
      {[...sure].map((allergen) => (
        <span key={allergen} className={classes.mark} data-presence="contains">
          <IconAlertTriangle size="0.875rem" aria-hidden />
          {t(`allergen.${allergen}`)}
        </span>
      ))}
      {perhaps.size > 0 && (
        <span
          className={classes.mark}
          data-presence="may_contain"
          title={[...perhaps].map((allergen) => t(`allergen.${allergen}`)).join(t("dishes.and"))}
        >
          <IconQuestionMark size="0.875rem" aria-hidden />
          {t("dishes.perhaps", { count: perhaps.size })}
        </span>
      )}
      {unknown.length > 0 && (
        <span className={classes.mark} data-presence="unknown" title={unknown.join(t("dishes.and"))}>
          <IconQuestionMark size="0.875rem" aria-hidden />
          {t("dishes.compositionUnknown")}
        </span>
      )}
    </span>
  );
}
