import { Link } from "@tanstack/react-router";

import { BedsScreen } from "../features/beds/board/BedsScreen";
import { HouseScreen } from "../features/beds/house/HouseScreen";
import { useDistrictOverview } from "../ipc/generated";
import { ResidencePicker, useResidenceHere } from "./residenceHere";

// The screens of beds, fetched together when the first of them is opened.

const elderLink = (elderId: string, words: string) => (
  <Link to="/elders/$elderId" params={{ elderId }}>
    {words}
  </Link>
);

export function BedsRoute() {
  const residence = useResidenceHere();
  const overview = useDistrictOverview();
  return (
    <BedsScreen
      key={residence?.id ?? ""}
      residence={residence}
      tools={<ResidencePicker />}
      actor={overview.data?.actor ?? ""}
      elderLink={elderLink}
    />
  );
}

export function BedHouseRoute() {
  const residence = useResidenceHere();
  return <HouseScreen key={residence?.id ?? ""} residence={residence} tools={<ResidencePicker />} />;
}
