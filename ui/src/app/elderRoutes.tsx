import { useParams, useSearch } from "@tanstack/react-router";

import { EldersScreen } from "../features/elders/EldersScreen";
import { ElderEditScreen } from "../features/elders/ElderEditScreen";
import { ElderNewScreen } from "../features/elders/ElderNewScreen";
import { ElderProfileScreen } from "../features/elders/ElderProfileScreen";
import { useDistrictOverview } from "../ipc/generated";
import { useCentreHere, useToday } from "./centreHere";

// The screens of elders, fetched together when the first of them is opened.

export function EldersRoute() {
  const overview = useDistrictOverview();
  return <EldersScreen centres={overview.data?.centres.filter((centre) => centre.givesDayCare) ?? []} />;
}

export function ElderNewRoute() {
  const { name } = useSearch({ from: "/elders/new" });
  return <ElderNewScreen firstName={name ?? ""} />;
}

export function ElderRoute() {
  const { elderId } = useParams({ from: "/elders/$elderId" });
  const overview = useDistrictOverview();
  return (
    <ElderProfileScreen
      key={elderId}
      elderId={elderId}
      centres={overview.data?.centres ?? []}
      centreHere={useCentreHere()}
      today={useToday()}
    />
  );
}

export function ElderEditRoute() {
  const { elderId } = useParams({ from: "/elders/$elderId/edit" });
  return <ElderEditScreen key={elderId} elderId={elderId} />;
}
