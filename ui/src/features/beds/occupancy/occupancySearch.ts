import type {
  BedKind,
  CensusPeriod,
  FigureCode,
  LeavingReason,
  OccupancyGroup,
} from "../../../ipc/generated";

/** What the address says of the occupancy: a row of a report leads to the rows behind it. */
export interface OccupancySearch {
  from?: string;
  until?: string;
  /** Day by day or month by month; none: as the span is long. */
  period?: OccupancyPeriod;
  /** Of all residences. */
  scope?: "district";
  /** Opens the rows behind this figure. */
  rows?: FigureCode;
  /** Only of the beds of this group. */
  group?: OccupancyGroup;
  key?: string;
  /** Only of the beds of this ward, beside the group. */
  ward?: string;
  /** Only of the beds of this kind, beside the group. */
  kind?: BedKind;
  /** Only those who left for good for this reason. */
  reason?: LeavingReason;
}

export const occupancyPeriods = ["day", "month"] as const satisfies readonly CensusPeriod[];
export type OccupancyPeriod = (typeof occupancyPeriods)[number];

/** Beyond so many days the bars of days can no longer be told apart, on the screen as on the report. */
export const daysToldApart = 92;

export const figureCodes = [
  "occupancy_with_held",
  "occupancy_without_held",
  "occupied_days",
  "held_days",
  "available_days",
  "closed_days",
  "nursing_share",
  "average_stay",
  "turnover",
  "empty_days",
  "admissions",
  "leavings",
  "waiting_days",
  "residents",
] as const satisfies readonly FigureCode[];

export const bedKinds = ["nursing", "ordinary", "short_stay"] as const satisfies readonly BedKind[];

export const occupancyGroups = [
  "ward",
  "kind",
  "nursing",
  "centre",
  "organisation",
] as const satisfies readonly OccupancyGroup[];

export const leavingReasons = [
  "home",
  "other_residence",
  "hospital",
  "died",
  "other",
] as const satisfies readonly LeavingReason[];
