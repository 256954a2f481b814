import {
  type Icon,
  IconBed,
  IconBuildingHospital,
  IconCalendarEvent,
  IconCircleDashed,
  IconHome,
  IconLuggage,
  IconSpray,
  IconTool,
} from "@tabler/icons-react";

import type { BedState, LeaveKind } from "../../../ipc/generated";

/** In the order of the sum. */
export const states: readonly BedState[] = ["occupied", "on_leave", "reserved", "free", "cleaning", "closed"];

/** A picture for each state, beside its colour, its border and its word. */
export const stateIcon: Record<BedState, Icon> = {
  occupied: IconBed,
  on_leave: IconBuildingHospital,
  reserved: IconCalendarEvent,
  free: IconCircleDashed,
  cleaning: IconSpray,
  closed: IconTool,
};

export const leaveIcon: Record<LeaveKind, Icon> = {
  hospital: IconBuildingHospital,
  family: IconHome,
  other: IconLuggage,
};
