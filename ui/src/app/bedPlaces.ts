import type { Place } from "./attendancePlaces";

/** The screens of beds beside the board itself, in the order in which the sidebar lists them below it. */
export const bedPlaces: readonly Place[] = [
  { to: "/beds/timeline", words: "nav.bedTimeline" },
  { to: "/beds/waiting", words: "nav.bedWaiting" },
  { to: "/beds/rounds", words: "nav.bedRounds" },
  { to: "/beds/occupancy", words: "nav.bedOccupancy" },
  { to: "/beds/house", words: "nav.bedHouse" },
];
