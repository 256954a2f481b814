import type { Place } from "./attendancePlaces";

/** The screens of the central kitchen beside its home, in the order in which the sidebar lists them below it. */
export const kitchenPlaces: readonly Place[] = [
  { to: "/kitchen/cycles", words: "nav.cycles" },
  { to: "/kitchen/dishes", words: "nav.dishes" },
  { to: "/kitchen/production", words: "nav.production" },
  { to: "/kitchen/purchasing", words: "nav.purchasing" },
  { to: "/kitchen/safety", words: "nav.safety" },
];
