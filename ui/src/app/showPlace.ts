import { prefer } from "../shared/preferences/preferences";
import { showKitchen } from "./kitchenHere";
import { showResidence } from "./residenceHere";

/** Which centre a screen is to show: the desk stands in one, and looks at the beds and books of others. */
export function showPlace(path: string, centreId: string | null): void {
  if (centreId === null) {
    return;
  }
  if (path.startsWith("/beds")) {
    showResidence(centreId);
  } else if (path.startsWith("/kitchen")) {
    showKitchen(centreId);
  } else if (path.startsWith("/attendance")) {
    prefer({ centreId });
  }
}
