import {
  type Icon,
  IconBed,
  IconDoorEnter,
  IconReport,
  IconSettings,
  IconSunHigh,
  IconToolsKitchen2,
  IconUsers,
} from "@tabler/icons-react";

import { type Place, attendancePlaces } from "./attendancePlaces";
import { bedPlaces } from "./bedPlaces";
import { elderPlaces } from "./elderPlaces";
import { kitchenPlaces } from "./kitchenPlaces";

/** An area of the program, as the sidebar lists it. */
interface Area extends Place {
  icon: Icon;
  /** The screens inside it, listed below it while one is there. */
  within: readonly Place[];
  /** Screens to which those lead: found in the palette, too deep for the sidebar. */
  behind: readonly Place[];
}

/** Where one can go: the sidebar and the palette read this one list. */
export const areas: readonly Area[] = [
  { to: "/today", words: "nav.today", icon: IconSunHigh, within: [], behind: [] },
  {
    to: "/attendance",
    words: "nav.attendance",
    icon: IconDoorEnter,
    within: attendancePlaces,
    behind: [],
  },
  {
    to: "/kitchen",
    words: "nav.kitchen",
    icon: IconToolsKitchen2,
    within: kitchenPlaces,
    behind: [
      { to: "/kitchen/dishes/ingredients", words: "ingredients.title" },
      { to: "/kitchen/wall", words: "nav.wall" },
      { to: "/kitchen/delivery/runs", words: "nav.deliveryRuns" },
      { to: "/kitchen/delivery/leftovers", words: "nav.leftovers" },
    ],
  },
  { to: "/beds", words: "nav.beds", icon: IconBed, within: bedPlaces, behind: [] },
  { to: "/elders", words: "nav.elders", icon: IconUsers, within: elderPlaces, behind: [] },
  { to: "/reports", words: "nav.reports", icon: IconReport, within: [], behind: [] },
  {
    to: "/settings",
    words: "nav.settings",
    icon: IconSettings,
    within: [],
    behind: [
      { to: "/settings/calendar", words: "calendar.title" },
      { to: "/settings/import", words: "import.title" },
    ],
  },
];
