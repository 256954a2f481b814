import type {
  DishCategory,
  FoodGroup,
  FoodMark,
  PurineClass,
  Season,
  SupplierGroup,
  Texture,
} from "../../ipc/generated";

// The closed sets in the order in which people know them.

export const categories: readonly DishCategory[] = [
  "large_meat",
  "small_meat",
  "vegetable",
  "soup",
  "staple",
  "congee",
  "fruit_or_drink",
];

export const textures: readonly Texture[] = [
  "regular",
  "easy_to_chew",
  "soft_and_bite_sized",
  "minced_and_moist",
  "pureed",
  "liquidised",
];

/** The number that everybody at the pot knows a texture by. */
export const levelOf: Readonly<Record<Texture, string>> = {
  regular: "7",
  easy_to_chew: "7",
  soft_and_bite_sized: "6",
  minced_and_moist: "5",
  pureed: "4",
  liquidised: "3",
};

export const seasons: readonly Season[] = ["spring", "summer", "autumn", "winter"];

export const foodMarks: readonly FoodMark[] = [
  "pork",
  "beef",
  "mutton",
  "poultry",
  "other_meat",
  "blood",
  "seafood",
  "egg",
  "dairy",
  "honey",
  "alcohol",
];

export const foodGroups: readonly FoodGroup[] = [
  "cereal",
  "whole_grain",
  "tuber",
  "dark_vegetable",
  "light_vegetable",
  "mushroom_or_algae",
  "fruit",
  "meat",
  "poultry",
  "seafood",
  "egg",
  "dairy",
  "soy",
  "nut",
  "oil",
  "sugar",
  "condiment",
  "other",
];

export const supplierGroups: readonly SupplierGroup[] = [
  "grain_and_oil",
  "vegetable",
  "fruit",
  "meat",
  "seafood",
  "egg_and_dairy",
  "soy",
  "dry_goods",
  "condiment",
];

export const purineClasses: readonly PurineClass[] = ["low", "medium", "high", "unknown"];
