import { useTranslation } from "react-i18next";

import type { CarriedMeal, LeftOut, Meal, SheetSize, SheetTexture } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";

const roles = ["main", "side", "soup", "staple", "fruit_or_drink"] as const;

/** Kilograms of grams, as a kitchen says them. */
export const kilograms = (grams: number): string =>
  grams >= 10_000 ? (grams / 1000).toFixed(1) : (grams / 1000).toFixed(2);

/** A weekend's meal that is due on a Friday, and how far it is. */
export function useCarriedWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (one: CarriedMeal, meal: Meal) =>
    t(
      !one.hasMenu
        ? "production.carriedWithoutMenu"
        : one.isReleased
          ? "production.carriedReleased"
          : "production.carriedOpen",
      { day: format.day(one.on), meal: t(`meal.${meal}`), portions: format.number(one.portions) },
    );
}

/** The words of a production sheet. */
export function useSheetWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const textureWords = (texture: SheetTexture["texture"]) =>
    texture === null ? t("production.noTexture") : t(`production.texture_${texture}`);
  return {
    role: (role: string) => {
      const known = roles.find((one) => one === role);
      return known === undefined ? role : t(`production.role_${known}`);
    },
    texture: textureWords,
    /** The dish as it is cooked; what is regular goes without saying. */
    dish: (name: string, texture: SheetTexture["texture"]) =>
      texture === null || texture === "regular"
        ? name
        : t("production.dishIn", { dish: name, texture: textureWords(texture) }),
    size: (size: SheetSize["portionSize"]) => t(`production.size_${size}`),
    leftOut: (list: readonly LeftOut[]) =>
      list.length === 0
        ? t("production.otherDish")
        : format.list(
            list.map((one) => {
              if (one.allergen !== null) {
                return t("production.without", { what: t(`production.allergen_${one.allergen}`) });
              }
              if (one.diet !== null) {
                return t(`production.diet_${one.diet}`);
              }
              if (one.ingredientName !== "") {
                return t("production.without", { what: one.ingredientName });
              }
              return t(`production.cause_${one.cause}`);
            }),
          ),
  };
}
