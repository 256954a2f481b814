import { useTranslation } from "react-i18next";

import { useDietGet } from "../../ipc/generated";
import { useDietWords } from "./useDietWords";

/** How an elder eats at lunch, in a line: 软食 · 低盐 · 小份. */
export function MealLine({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const words = useDietWords();
  const diet = useDietGet({ elderId });
  if (!diet.data) {
    return null;
  }
  const { details } = diet.data;
  const summary = words.summary(details, details.portions.lunch);
  return <>{summary.length === 0 ? t("diet.usual") : summary.join(" · ")}</>;
}
