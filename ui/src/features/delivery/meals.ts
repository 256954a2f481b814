import type { Meal } from "../../ipc/generated";

/** In the order of the day. */
export const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
