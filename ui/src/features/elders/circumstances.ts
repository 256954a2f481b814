import type { BloodType, Category, LivingSituation, Rhesus } from "../../ipc/generated";

// The order in which they are offered.
export const livingSituations: readonly LivingSituation[] = [
  "alone",
  "with_spouse",
  "with_children",
  "with_parents",
  "with_siblings",
  "with_other_relatives",
  "with_non_relatives",
  "institution",
];

export const categories: readonly Category[] = [
  "self_paying",
  "destitute",
  "minimum_living",
  "minimum_living_margin",
  "entitled_veteran",
  "lost_only_child",
  "other",
];

export const bloodTypes: readonly BloodType[] = ["a", "b", "ab", "o"];

export const rhesusFactors: readonly Rhesus[] = ["positive", "negative"];
