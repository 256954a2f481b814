import type { DishCategory, DishDetails, DishPage, Season, Texture } from "../../ipc/generated";
import { seasons, textures } from "./words";

/** An ingredient in a form: not chosen yet, without grams yet. */
export interface DraftPart {
  /** Tells the lines of the form apart. */
  key: string;
  ingredientId: string | null;
  grams: number | string;
  remark: string;
}

/** A dish in a form. */
export interface DishDraft {
  name: string;
  category: DishCategory;
  seasons: readonly Season[];
  smallPercent: number;
  largePercent: number;
  method: string;
  holding: string;
  parts: readonly DraftPart[];
  /** How it is made so; absent where it is not. */
  textures: Partial<Record<Texture, string>>;
}

let made = 0;
export const newPart = (): DraftPart => {
  made += 1;
  return { key: `part-${made}`, ingredientId: null, grams: "", remark: "" };
};

export const emptyDish = (): DishDraft => ({
  name: "",
  category: "small_meat",
  seasons: [...seasons],
  smallPercent: 70,
  largePercent: 130,
  method: "",
  holding: "",
  parts: [newPart(), newPart(), newPart()],
  textures: { regular: "" },
});

export const draftOf = ({ details }: DishPage): DishDraft => ({
  ...details,
  parts: details.ingredients.map((one) => ({ ...newPart(), ...one })),
  textures: Object.fromEntries(details.textures.map(({ texture, method }) => [texture, method])),
});

const isStarted = ({ ingredientId, grams, remark }: DraftPart) =>
  ingredientId !== null || grams !== "" || remark !== "";

/** The lines that somebody began; the others are only offered. */
export const startedParts = (draft: DishDraft): readonly DraftPart[] => draft.parts.filter(isStarted);

/** The dish as it is sent. What is not filled in is sent as nothing and refused at its field. */
export const detailsOf = (draft: DishDraft): DishDetails => ({
  name: draft.name.trim(),
  category: draft.category,
  seasons: seasons.filter((season) => draft.seasons.includes(season)),
  smallPercent: draft.smallPercent,
  largePercent: draft.largePercent,
  method: draft.method.trim(),
  holding: draft.holding.trim(),
  ingredients: startedParts(draft).map(({ ingredientId, grams, remark }) => ({
    ingredientId: ingredientId ?? "",
    grams: Number(grams) || 0,
    remark: remark.trim(),
  })),
  textures: textures.flatMap((texture) => {
    const method = draft.textures[texture];
    return method === undefined ? [] : [{ texture, method: method.trim() }];
  }),
});
