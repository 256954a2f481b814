import { useNavigate, useSearch } from "@tanstack/react-router";

import { ActivitiesScreen } from "../features/activities/ActivitiesScreen";
import { SiteScreen } from "../features/site/SiteScreen";
import { EmergencyButton } from "./Emergency";
import { useCentreHere } from "./centreHere";

// Visitors, staff and activities, fetched together when the first of these screens is opened.

export function SiteRoute() {
  const centre = useCentreHere();
  return <SiteScreen key={centre?.id ?? ""} centre={centre} tools={<EmergencyButton />} />;
}

export function ActivitiesRoute() {
  const { on } = useSearch({ from: "/attendance/activities" });
  const navigate = useNavigate();
  const centre = useCentreHere();
  return (
    <ActivitiesScreen
      key={`${centre?.id ?? ""} ${on ?? ""}`}
      centre={centre}
      on={on ?? null}
      onDay={(day) =>
        void navigate({ to: "/attendance/activities", search: day === null ? {} : { on: day } })
      }
    />
  );
}
