import { useTranslation } from "react-i18next";

import type { SubsidyBand, SubsidyDetails } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { yuan } from "../../shared/format/money";

/** A scheme and its bands in a sentence each. */
export function useSubsidyWords() {
  const { t } = useTranslation();
  const format = useFormat();

  function amount({ amountKind, amount: value }: SubsidyBand): string {
    return amountKind === "percent"
      ? t("accounts.percent", { percent: value })
      : t(`accounts.${amountKind === "fixed" ? "fixed" : "elderPaysFixed"}`, { amount: yuan(value) });
  }

  return {
    band: (band: SubsidyBand): string => {
      const age =
        band.ageUntil === null
          ? band.ageFrom === 0
            ? ""
            : t("accounts.ageFrom", { from: band.ageFrom })
          : t("accounts.ageSpan", { from: band.ageFrom, last: band.ageUntil - 1 });
      const who = inOneLine([
        age,
        format.list(band.categories.map((category) => t(`category.${category}`))),
        band.severelyDisabled ? t("accounts.severelyDisabled") : "",
        band.specialSet ? t("mealSet.special") : "",
      ]);
      return t("accounts.band", {
        who: who === "" ? t("accounts.everyone") : who,
        amount: amount(band),
      });
    },
    scheme: ({ target, combination, meals, caps, needsLocalResidence }: SubsidyDetails): string => {
      const limits = [
        caps.mealsPerDay === null ? "" : t("accounts.capMealsDay", { count: caps.mealsPerDay }),
        caps.mealsPerWeek === null ? "" : t("accounts.capMealsWeek", { count: caps.mealsPerWeek }),
        caps.mealsPerMonth === null ? "" : t("accounts.capMealsMonth", { count: caps.mealsPerMonth }),
        caps.fenPerDay === null ? "" : t("accounts.capFenDay", { amount: yuan(caps.fenPerDay) }),
        caps.fenPerWeek === null ? "" : t("accounts.capFenWeek", { amount: yuan(caps.fenPerWeek) }),
        caps.fenPerMonth === null ? "" : t("accounts.capFenMonth", { amount: yuan(caps.fenPerMonth) }),
      ];
      return inOneLine([
        t(`subsidyTarget.${target}`),
        format.list(meals.map((meal) => t(`meal.${meal}`))),
        t(`combination.${combination}`),
        needsLocalResidence ? t("accounts.localOnly") : "",
        ...limits,
      ]);
    },
  };
}
