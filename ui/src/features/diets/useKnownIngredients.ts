import { useMemo } from "react";

import { useIngredientList } from "../../ipc/generated";
import type { RowKind } from "./dietDraft";

/** The ingredients that a kitchen here cooks with, by name: what is entered about an eater can name one. */
export function useKnownIngredients() {
  const list = useIngredientList({ query: "", foodGroup: null, allergen: null, withWithdrawn: false });
  const known = list.data;
  return useMemo(() => {
    const byName = new Map((known ?? []).map((one) => [one.details.name, one]));
    const byId = new Map<string, string>((known ?? []).map((one) => [one.id, one.details.name]));
    return {
      names: [...byName.keys()],
      /**
       * The ingredient that words name. An allergy to peanuts is one to all that holds peanuts, and whoever does not
       * bear milk bears no yoghurt: where an ingredient belongs to a group of allergens, the words stand for the group,
       * never for that one ingredient. What is only not liked is that ingredient.
       */
      idOf: (words: string, kind: RowKind) => {
        const found = byName.get(words.trim());
        const isGroup = kind !== "dislike" && (found?.details.allergens.length ?? 0) > 0;
        return found === undefined || kind === "no_food" || isGroup ? null : found.id;
      },
      nameOf: (id: string) => byId.get(id) ?? "",
      pinyinOf: (name: string) => byName.get(name)?.namePinyin ?? "",
    };
  }, [known]);
}
