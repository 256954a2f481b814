import { IconToolsKitchen2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useDietGet } from "../../ipc/generated";
import { useDietWords } from "../../shared/diet/useDietWords";
import { inOneLine } from "../../shared/format/inOneLine";
import { PanelRow } from "./PanelRow";

/** How the elder eats at lunch: 软食 · 低盐 · 小份. */
export function MealRow({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const words = useDietWords();
  const diet = useDietGet({ elderId });
  if (!diet.data) {
    return null;
  }
  const { details, unmatched } = diet.data;
  const summary = words.summary(details, details.portions.lunch);
  return (
    <PanelRow icon={IconToolsKitchen2} label={t("meal.lunch")}>
      {summary.length === 0 ? t("diet.usual") : inOneLine(summary)}
      {unmatched.length > 0 && <div>{t("diet.unmatched")}</div>}
    </PanelRow>
  );
}
