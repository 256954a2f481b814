import type { Allergen } from "../../ipc/generated";

/** All that the allergens of a dish and of a person are chosen from, in the order in which people know them. */
export const allergens: readonly Allergen[] = [
  "gluten_cereals",
  "crustaceans",
  "fish",
  "eggs",
  "peanuts",
  "soy",
  "milk",
  "nuts",
  "sesame",
  "molluscs",
  "celery",
  "mustard",
  "lupin",
  "sulphites",
  "mango",
  "buckwheat",
  "alcohol",
];
