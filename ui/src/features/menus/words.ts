import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

import type { Cause, Fit, Meal, Texture } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";

export const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

/** The IDDSI level of a texture. */
const levels: Record<Texture, number> = {
  liquidised: 3,
  pureed: 4,
  minced_and_moist: 5,
  soft_and_bite_sized: 6,
  easy_to_chew: 7,
  regular: 7,
};

/** Clashes and reasons as a cook says them. */
export function useMenuWords() {
  const { t } = useTranslation();
  const format = useFormat();

  const what = ({ allergen, ingredientName }: Cause) =>
    allergen === null ? ingredientName : t(`allergen.${allergen}`);

  function cause(one: Cause, textures: readonly Texture[] = []): string {
    switch (one.cause) {
      case "texture":
        return t("menus.cause.texture", {
          what: format.list(textures.map((texture) => t(`texture.${texture}`))),
        });
      case "diet": {
        const diet: ParseKeys = `menus.diet.${one.diet ?? "soft"}`;
        return one.ingredientName === ""
          ? t(diet)
          : t("menus.cause.dietWith", { diet: t(diet), what: one.ingredientName });
      }
      default:
        return t(`menus.cause.${one.cause}`, { what: what(one) });
    }
  }

  /** Several causes that meet in one person; the same said twice is said once. */
  function causes(all: readonly Cause[], textures: readonly Texture[] = []): string {
    return [...new Set(all.map((one) => cause(one, textures)))].join(t("menus.cause.and"));
  }

  /** Why an alternative fits. */
  function fit({ isSameCategory, category, isOwnAlternative, without, texture, still }: Fit): string {
    const said = [
      t(isSameCategory ? "menus.fit.same" : "menus.fit.other", { category: t(`dishCategory.${category}`) }),
    ];
    const missing = [
      ...new Set(
        without
          .filter(({ cause: why }) => why !== "diet")
          .map((one) => what(one))
          .filter((word) => word !== ""),
      ),
    ];
    if (missing.length > 0) {
      said.push(t("menus.fit.without", { what: format.list(missing) }));
    }
    const diets = [
      ...new Set(without.flatMap(({ diet }) => (diet === null ? [] : [t(`menus.diet.${diet}`)]))),
    ];
    if (diets.length > 0) {
      said.push(t("menus.fit.diet", { diets: format.list(diets) }));
    }
    if (texture !== null) {
      said.push(t("menus.fit.texture", { level: levels[texture] }));
    }
    if (!isOwnAlternative) {
      said.push(t("menus.fit.elsewhere"));
    }
    if (still !== null) {
      said.push(t("menus.fit.still"));
    }
    return said.join(t("menus.fit.and"));
  }

  return { cause, causes, fit };
}

/** 12.50 of 1250 fen. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
