import { Link, useNavigate, useSearch } from "@tanstack/react-router";

import { BedsScreen } from "../features/beds/board/BedsScreen";
import { HouseScreen } from "../features/beds/house/HouseScreen";
import { OccupancyScreen } from "../features/beds/occupancy/OccupancyScreen";
import { RoundsScreen } from "../features/beds/rounds/RoundsScreen";
import { TimelineScreen } from "../features/beds/timeline/TimelineScreen";
import { WaitingScreen } from "../features/beds/waiting/WaitingScreen";
import { useDistrictOverview } from "../ipc/generated";
import { useToday } from "./centreHere";
import { ResidencePicker, showResidence, useResidenceHere, useResidences } from "./residenceHere";

// The screens of beds, fetched together when the first of them is opened.

const elderLink = (elderId: string, words: string) => (
  <Link to="/elders/$elderId" params={{ elderId }}>
    {words}
  </Link>
);

export function BedsRoute() {
  const residence = useResidenceHere();
  const overview = useDistrictOverview();
  const { bed, person } = useSearch({ from: "/beds" });
  return (
    <BedsScreen
      key={`${residence?.id ?? ""} ${bed ?? ""} ${person ?? ""}`}
      firstBedId={bed ?? null}
      firstPersonId={person ?? null}
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

export function BedTimelineRoute() {
  const residence = useResidenceHere();
  return (
    <TimelineScreen
      key={residence?.id ?? ""}
      residence={residence}
      today={useToday()}
      tools={<ResidencePicker />}
    />
  );
}

export function BedWaitingRoute() {
  const residence = useResidenceHere();
  const overview = useDistrictOverview();
  return (
    <WaitingScreen
      key={residence?.id ?? ""}
      residence={residence}
      actor={overview.data?.actor ?? ""}
      tools={<ResidencePicker />}
    />
  );
}

export function BedRoundsRoute() {
  const residence = useResidenceHere();
  const overview = useDistrictOverview();
  return (
    <RoundsScreen
      key={residence?.id ?? ""}
      residence={residence}
      tools={<ResidencePicker />}
      actor={overview.data?.actor ?? ""}
    />
  );
}

export function BedOccupancyRoute() {
  const residence = useResidenceHere();
  const hasOthers = useResidences().length > 1;
  const search = useSearch({ from: "/beds/occupancy" });
  const navigate = useNavigate();
  const { period, ...asked } = search;
  return (
    <OccupancyScreen
      // What a report asks for begins anew; so do the beds of another residence. Days and months are of one screen.
      key={`${residence?.id ?? ""} ${JSON.stringify(asked)}`}
      residence={residence}
      hasOthers={hasOthers}
      search={search}
      onResidence={(id, span) => {
        showResidence(id);
        void navigate({
          to: "/beds/occupancy",
          search: { ...span, ...(period === undefined ? {} : { period }) },
        });
      }}
      onPeriod={(chosen) =>
        void navigate({
          to: "/beds/occupancy",
          search: { ...asked, ...(chosen === null ? {} : { period: chosen }) },
          replace: true,
        })
      }
      today={useToday()}
      tools={<ResidencePicker />}
    />
  );
}
