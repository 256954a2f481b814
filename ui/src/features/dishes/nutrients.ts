import type { Nutrients } from "../../ipc/generated";

export type Nutrient = keyof Nutrients;

/** In the order in which they are shown; those one looks at first. */
export const mainNutrients = [
  "energyKcal",
  "proteinG",
  "fatG",
  "carbohydrateG",
  "fibreG",
  "sodiumMg",
] as const satisfies readonly Nutrient[];

/** The others, for whoever wants to know. */
export const moreNutrients = [
  "saturatedFatG",
  "sugarG",
  "cholesterolMg",
  "potassiumMg",
  "calciumMg",
  "ironMg",
  "zincMg",
  "vitaminAUg",
  "vitaminCMg",
  "vitaminDUg",
  "vitaminB1Mg",
  "vitaminB2Mg",
] as const satisfies readonly Nutrient[];

export const noNutrients: Nutrients = {
  energyKcal: null,
  proteinG: null,
  fatG: null,
  saturatedFatG: null,
  carbohydrateG: null,
  sugarG: null,
  fibreG: null,
  sodiumMg: null,
  potassiumMg: null,
  calciumMg: null,
  ironMg: null,
  zincMg: null,
  vitaminAUg: null,
  vitaminCMg: null,
  vitaminDUg: null,
  vitaminB1Mg: null,
  vitaminB2Mg: null,
  cholesterolMg: null,
};

/** So many digits after the point say what there is to say, and no more. */
export const digitsOf = (nutrient: Nutrient): number => {
  switch (nutrient) {
    case "energyKcal":
    case "sodiumMg":
    case "potassiumMg":
    case "calciumMg":
    case "cholesterolMg":
    case "vitaminAUg":
      return 0;
    case "vitaminB1Mg":
    case "vitaminB2Mg":
      return 2;
    default:
      return 1;
  }
};

/** Salt that a sodium comes to, in grams. */
export const saltOf = (sodiumMg: number): number => (sodiumMg * 2.54) / 1000;
