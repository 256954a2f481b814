import type { OpeningHours } from "../../ipc/generated";

/** What most day-care centres open like; a beginning to change from. */
export const usualHours: readonly OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opensAt: "07:30:00",
  closesAt: "17:00:00",
}));
