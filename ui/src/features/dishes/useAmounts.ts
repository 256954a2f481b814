import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { Nutrients } from "../../ipc/generated";
import { usePreferences } from "../../shared/preferences/preferences";
import { type Nutrient, digitsOf } from "./nutrients";

interface Amounts {
  /** ¥3.42 */
  yuan: (fen: number) => string;
  /** 85 克, or 1.25 千克 of more than a kilogram. */
  weight: (grams: number) => string;
  /** 12.5 */
  decimal: (value: number, digits: number) => string;
  /** 320 千卡, 至少 320 千卡 where something is not known, or 不详. */
  nutrient: (of: { nutrients: Nutrients; atLeast: Nutrients }, which: Nutrient) => string;
  /** The same as short as a column needs it: 320, ≥320, –. */
  short: (of: { nutrients: Nutrients; atLeast: Nutrients }, which: Nutrient) => string;
}

/** How amounts of food and money are written. */
export function useAmounts(): Amounts {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return useMemo(() => {
    const locale = language === "en" ? "en-GB" : "zh-CN";
    const decimal = (value: number, digits: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
    const money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return {
      decimal,
      yuan: (fen) => `¥${money.format(fen / 100)}`,
      weight: (grams) =>
        grams >= 1000
          ? t("dishes.kilograms", { amount: decimal(grams / 1000, 2) })
          : t("dishes.grams", { amount: decimal(grams, grams < 10 ? 1 : 0) }),
      nutrient: ({ nutrients, atLeast }, which) => {
        const known = nutrients[which];
        const unit = t(`nutrientUnit.${which}`);
        if (known !== null) {
          return t("dishes.amount", { amount: decimal(known, digitsOf(which)), unit });
        }
        const least = atLeast[which];
        return least === null || least === 0
          ? t("dishes.unknown")
          : t("dishes.atLeast", { amount: decimal(least, digitsOf(which)), unit });
      },
      short: ({ nutrients, atLeast }, which) => {
        const known = nutrients[which];
        if (known !== null) {
          return decimal(known, digitsOf(which));
        }
        const least = atLeast[which];
        return least === null || least === 0 ? "–" : `≥${decimal(least, digitsOf(which))}`;
      },
    };
    // `t` is a new function only when the language is another.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [language]);
}
