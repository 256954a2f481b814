import type { DayPart, Meal } from "../../ipc/generated";

export const dayParts: readonly DayPart[] = ["whole_day", "morning", "afternoon"];
export const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
