import { useTranslation } from "react-i18next";

import type { Aversion, DietNeeds, Meal, Occupant, PortionSize, Texture } from "../../ipc/generated";
import { useFormat } from "../format/useFormat";

const gravity: Record<Aversion["kind"], number> = { allergy: 0, intolerance: 1, dislike: 2 };

/** The gravest standing first. */
export const byGravity = (aversions: readonly Aversion[]): Aversion[] =>
  aversions.toSorted((one, other) => gravity[one.kind] - gravity[other.kind]);

/** An allergy or an intolerance whose words are among those that nothing matches. */
export const isUnmatched = (
  { kind, allergen, ingredientId, words }: Aversion,
  unmatched: readonly string[],
): boolean => kind !== "dislike" && allergen === null && ingredientId === null && unmatched.includes(words);

/** How an elder eats, as staff say it: 软食 · 低盐 · 小份. */
export function useDietWords() {
  const { t } = useTranslation();
  const format = useFormat();

  const food = ({ allergen, words }: Aversion): string =>
    words.trim() === "" && allergen !== null ? t(`allergen.${allergen}`) : words.trim();
  const textures = (list: readonly Texture[]): string =>
    format.list(list.map((texture) => t(`texture.${texture}`)));

  const summary = (needs: Pick<DietNeeds, "diets" | "textures">, size: PortionSize | null): string[] => [
    ...(needs.textures.length === 1 && needs.textures[0] === "regular" ? [] : [textures(needs.textures)]),
    ...needs.diets.map((kind) => t(`dietKind.${kind}`)),
    ...(size === null || size === "regular" ? [] : [t(`portionSize.${size}`)]),
  ];

  return {
    food,
    textures,
    /** 不吃香菜, 花生过敏 */
    aversion: (aversion: Aversion): string => t(`diet.said.${aversion.kind}`, { food: food(aversion) }),
    meal: (meal: Meal): string => t(`meal.${meal}`),
    /** Texture, diets and size; nothing where all is as usual. */
    summary,
    /** Of somebody in a bed, of whom only textures other than regular food are told. */
    ofOccupant: ({ diets, textures: special }: Pick<Occupant, "diets" | "textures">): string[] =>
      summary({ diets, textures: special.length === 0 ? ["regular"] : special }, null),
  };
}
