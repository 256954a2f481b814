import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconFlame,
  type Icon,
  IconSoup,
  IconTrash,
} from "@tabler/icons-react";

import type { BatchStanding } from "../../ipc/generated";

/** How a pot stands: the same sign and colour at the stove and on the wall. */
export const batchLook: Record<BatchStanding, { icon: Icon; tone: string }> = {
  cooking: { icon: IconFlame, tone: "amber" },
  too_cool: { icon: IconAlertTriangle, tone: "crimson" },
  released: { icon: IconCircleCheck, tone: "jade" },
  expiring: { icon: IconClock, tone: "amber" },
  expired: { icon: IconAlertTriangle, tone: "crimson" },
  cleared: { icon: IconSoup, tone: "slate" },
  discarded: { icon: IconTrash, tone: "slate" },
};
