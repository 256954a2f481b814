import type { Place } from "./attendancePlaces";

/** The screens of elders beside the list itself, in the order in which the sidebar lists them below it. */
export const elderPlaces: readonly Place[] = [{ to: "/elders/due", words: "nav.assessmentsDue" }];
