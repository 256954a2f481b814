import type { Allergen, Aversion, DietDetails } from "../../ipc/generated";

/** What a line of the editor says: one of the three standings, or an allergy that does not concern the kitchen. */
export type RowKind = Aversion["kind"] | "no_food";

export interface AversionRow {
  /** Stays with the line while it is edited. */
  id: number;
  kind: RowKind;
  /** The group, where one is chosen. */
  allergen: Allergen | null;
  /** The ingredient, where it is one; it goes when another food is said. */
  ingredientId: string | null;
  words: string;
  severity: Aversion["severity"];
}

export interface DietDraft extends Omit<DietDetails, "aversions" | "otherAllergies"> {
  rows: AversionRow[];
}

export function draftOf(details: DietDetails): DietDraft {
  const { aversions, otherAllergies, ...rest } = details;
  return {
    ...rest,
    rows: [
      ...aversions.map((aversion) => ({ ...aversion })),
      ...otherAllergies.map((other) => ({
        ...other,
        kind: "no_food" as const,
        allergen: null,
        ingredientId: null,
      })),
    ].map((row, id) => ({ ...row, id })),
  };
}

/** What is entered; a line in which nothing was said is nothing. */
export function detailsOf({ rows, ...rest }: DietDraft): DietDetails {
  const said = rows.filter(
    ({ words, allergen, ingredientId }) => words.trim() !== "" || allergen !== null || ingredientId !== null,
  );
  return {
    ...rest,
    notes: rest.notes.trim(),
    aversions: said.flatMap(({ kind, allergen, ingredientId, words, severity }) =>
      kind === "no_food" ? [] : [{ kind, allergen, ingredientId, words: words.trim(), severity }],
    ),
    otherAllergies: said.flatMap(({ kind, words, severity }) =>
      kind === "no_food" ? [{ words: words.trim(), severity }] : [],
    ),
  };
}
