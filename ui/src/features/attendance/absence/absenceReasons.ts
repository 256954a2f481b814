/** Why somebody does not come, the usual reasons first. */
export const absenceReasons = ["illness", "hospital", "family", "travel", "other", "unknown"] as const;
