import { useState } from "react";

import type { CentreLabel, DistrictOverview } from "../ipc/generated";
import { useDistrictOverview } from "../ipc/generated";
import { dateIn } from "../shared/format/days";
import { usePreferences } from "../shared/preferences/preferences";

/** The centre this desk stands in: the chosen one while it exists, else the first that gives day care. */
function centreOf(overview: DistrictOverview, chosenId: string | null): CentreLabel | null {
  const { centres } = overview;
  return (
    centres.find((centre) => centre.id === chosenId) ??
    centres.find((centre) => centre.givesDayCare) ??
    centres[0] ??
    null
  );
}

/** The centre this desk stands in; none before the district is read and where it has none. */
export function useCentreHere(): CentreLabel | null {
  const { centreId } = usePreferences();
  const overview = useDistrictOverview();
  return overview.data ? centreOf(overview.data, centreId) : null;
}

/** The date where this desk stands, by the core's clock when the screen opened: the desk's own may be wrong. */
export function useToday(): string {
  const timeZone = useCentreHere()?.timeZone ?? "Asia/Shanghai";
  const { data, dataUpdatedAt } = useDistrictOverview();
  const [openedAt] = useState(() => Date.now());
  const ahead = data ? Date.parse(data.now) - dataUpdatedAt : 0;
  return dateIn(timeZone, new Date(openedAt + ahead));
}
