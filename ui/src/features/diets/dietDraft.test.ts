import { expect, test } from "vitest";

import type { DietDetails } from "../../ipc/generated";
import { detailsOf, draftOf } from "./dietDraft";

const details: DietDetails = {
  aversions: [
    { kind: "allergy", allergen: "peanuts", ingredientId: null, words: "花生", severity: "severe" },
    { kind: "dislike", allergen: null, ingredientId: null, words: "香菜", severity: "mild" },
  ],
  otherAllergies: [{ words: "青霉素", severity: "severe" }],
  diets: ["low_salt"],
  textures: ["regular"],
  portions: { breakfast: "regular", lunch: "small", dinner: "regular" },
  notes: "",
};

test("what was kept comes out as it went in", () => {
  expect(detailsOf(draftOf(details))).toEqual(details);
});

test("a line in which nothing was said is nothing, and blanks are nobody's food", () => {
  const draft = draftOf(details);
  draft.rows.push({
    id: 9,
    kind: "allergy",
    allergen: null,
    ingredientId: null,
    words: "  ",
    severity: "mild",
  });
  draft.rows = draft.rows.map((row) => (row.words === "香菜" ? { ...row, words: " 香菜 " } : row));
  expect(detailsOf(draft)).toEqual(details);
});
