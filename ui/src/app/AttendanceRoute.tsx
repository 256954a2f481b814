import { useNavigate, useSearch } from "@tanstack/react-router";

import { AttendanceScreen } from "../features/attendance/AttendanceScreen";
import { EmergencyButton } from "./Emergency";
import { useCentreHere } from "./centreHere";
import { openPalette } from "./paletteStore";

/** The board of the centre this desk stands in, on the day in the address. */
export function AttendanceRoute() {
  const { on } = useSearch({ from: "/attendance" });
  const navigate = useNavigate();
  const centre = useCentreHere();
  return (
    <AttendanceScreen
      // Another centre or day is another board: nothing typed or chosen on one may act on the other.
      key={`${centre?.id ?? ""} ${on ?? ""}`}
      centre={centre}
      on={on ?? null}
      tools={<EmergencyButton />}
      onFind={openPalette}
      onDay={(day) => void navigate({ to: "/attendance", search: day === null ? {} : { on: day } })}
    />
  );
}
