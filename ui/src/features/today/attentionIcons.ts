import {
  type Icon,
  IconAlertTriangle,
  IconBed,
  IconBedOff,
  IconClipboardCheck,
  IconClockExclamation,
  IconDoorExit,
  IconFlame,
  IconHomeQuestion,
  IconHourglassLow,
  IconSpray,
  IconTemperature,
  IconTemperatureMinus,
  IconTestPipe,
  IconTrashX,
  IconUserQuestion,
  IconUsersGroup,
} from "@tabler/icons-react";

import type { AttentionKind } from "../../ipc/generated";

/** The shape of each kind, beside its words and its colour. */
export const attentionIcons: Record<AttentionKind, Icon> = {
  still_inside: IconUserQuestion,
  not_arrived: IconClockExclamation,
  over_places: IconUsersGroup,
  over_room: IconUsersGroup,
  departure_missing: IconDoorExit,
  without_bed: IconBedOff,
  hold_runs_out: IconHourglassLow,
  return_overdue: IconHomeQuestion,
  cleaning_overdue: IconSpray,
  reservation_due: IconBed,
  leaving_planned: IconDoorExit,
  batch_asks: IconFlame,
  sample_missing: IconTestPipe,
  sample_due: IconTrashX,
  reading_missing: IconTemperatureMinus,
  reading_out_of_range: IconTemperature,
  unmatched_allergy: IconAlertTriangle,
  assessment_due: IconClipboardCheck,
};
