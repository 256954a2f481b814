import type { LinkProps } from "@tanstack/react-router";
import type { ParseKeys } from "i18next";

/** A screen inside an area of the sidebar. */
export interface Place {
  to: NonNullable<LinkProps["to"]>;
  words: ParseKeys;
}

/**
 * The screens of day care beside the board itself, in the order in which the sidebar lists them below it. A new one is
 * a line here, a route in `router.tsx`, and its words in the texts.
 */
export const attendancePlaces: readonly Place[] = [
  { to: "/attendance/site", words: "nav.site" },
  { to: "/attendance/activities", words: "nav.activities" },
  { to: "/attendance/month", words: "nav.monthSheet" },
];
