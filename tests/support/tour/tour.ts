// Every screen and every dialog, each with the way to it. Accessibility, languages and pictures walk the same way.

import { attendanceStops } from "./attendance";
import { bedsStops } from "./beds";
import { eldersStops } from "./elders";
import { shellStops } from "./shell";
import { NOBODY, STRANGER, type Stop } from "./stop";
import { todayStops } from "./today";

export const tour: readonly Stop[] = [
  ...shellStops,
  ...todayStops,
  ...attendanceStops,
  ...eldersStops,
  ...bedsStops,
];

/** What the tour types and the core never answers. */
export const typedOnTour: readonly string[] = [NOBODY, STRANGER];
