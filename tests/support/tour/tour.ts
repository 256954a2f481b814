// Every screen and every dialog, each with the way to it. Accessibility, languages and pictures walk the same way.

import { attendanceStops } from "./attendance";
import { closingStops } from "./closing";
import { cookingStops } from "./cooking";
import { deliveryStops } from "./delivery";
import { bedsStops } from "./beds";
import { eldersStops } from "./elders";
import { exchangeStops } from "./exchange";
import { foodStops } from "./food";
import { kioskStops } from "./kiosk";
import { mealsStops } from "./meals";
import { menusStops } from "./menus";
import { reportStops } from "./reports";
import { shellStops } from "./shell";
import { LIST_NAME, NOBODY, STRANGER, type Stop } from "./stop";
import { todayStops } from "./today";

export const tour: readonly Stop[] = [
  ...shellStops,
  ...todayStops,
  ...attendanceStops,
  ...closingStops,
  ...kioskStops,
  ...eldersStops,
  ...exchangeStops,
  ...foodStops,
  ...menusStops,
  ...mealsStops,
  ...cookingStops,
  ...deliveryStops,
  ...bedsStops,
  ...reportStops,
];

/** What the tour types and the core never answers. */
export const typedOnTour: readonly string[] = [NOBODY, STRANGER, LIST_NAME];
