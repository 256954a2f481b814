import { StartScreen } from "../features/kiosk/StartScreen";
import { useCentreHere } from "./centreHere";

// The kiosk itself stands in `Root`, before every address: nothing that is typed or clicked leads around it.

export function KioskStartRoute() {
  return <StartScreen centre={useCentreHere()} />;
}
