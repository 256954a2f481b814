import {
  IconAlertCircle,
  IconAlertTriangle,
  IconFall,
  IconLungs,
  IconPill,
  IconRun,
  IconVirus,
  IconWheelchair,
} from "@tabler/icons-react";

import type { Alert, AlertKind } from "../../ipc/generated";

/** One picture for each kind of alert, the same wherever a person appears. */
export const alertIcon: Record<AlertKind, typeof IconAlertCircle> = {
  allergy: IconAlertTriangle,
  wandering: IconRun,
  fall: IconFall,
  choking: IconLungs,
  medication: IconPill,
  infection: IconVirus,
  mobility: IconWheelchair,
  other: IconAlertCircle,
};

const grave: Record<Alert["severity"], number> = { severe: 0, moderate: 1, mild: 2 };

/** The gravest first, whatever order they came in. */
export function gravestFirst(alerts: readonly Alert[]): Alert[] {
  return alerts.toSorted((one, other) => grave[one.severity] - grave[other.severity]);
}
