import { Link, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { RecordAbsence } from "../features/attendance/absence/RecordAbsence";
import { AssessmentScreen } from "../features/assessments/AssessmentScreen";
import { DueScreen } from "../features/assessments/DueScreen";
import { GradeBadge } from "../features/assessments/GradeBadge";
import { DietCard } from "../features/diets/DietCard";
import { BedHistoryCard } from "../features/beds/history/BedHistoryCard";
import { LivesIn, type OnBoard } from "../features/beds/history/LivesIn";
import { EldersScreen } from "../features/elders/EldersScreen";
import { ElderEditScreen } from "../features/elders/ElderEditScreen";
import { ElderNewScreen } from "../features/elders/ElderNewScreen";
import { ElderProfileScreen } from "../features/elders/ElderProfileScreen";
import { ServicesCard } from "../features/enrolments/ServicesCard";
import { VisitsCard } from "../features/elders/VisitsCard";
import { YearCard } from "../features/sheets/YearCard";
import { type CentreLabel, useDistrictOverview } from "../ipc/generated";
import { ElderAssessments } from "./ElderAssessments";
import { useCentreHere, useToday } from "./centreHere";

// The screens of elders, fetched together when the first of them is opened.

/** Where elders come, or live; a kitchen alone has none. */
const receivesElders = (centre: CentreLabel) => centre.givesDayCare || centre.isResidence;

export function EldersRoute() {
  const overview = useDistrictOverview();
  return <EldersScreen centres={overview.data?.centres.filter(receivesElders) ?? []} />;
}

export function ElderNewRoute() {
  const { name } = useSearch({ from: "/elders/new" });
  return <ElderNewScreen firstName={name ?? ""} />;
}

const boardLink = ({ centreId, bed, person }: OnBoard, words: ReactNode) => (
  <Link
    to="/beds"
    search={{
      centreId,
      ...(bed === undefined ? {} : { bed }),
      ...(person === undefined ? {} : { person }),
    }}
  >
    {words}
  </Link>
);

/** The profile, into which each feature puts its own section. */
export function ElderRoute() {
  const { elderId } = useParams({ from: "/elders/$elderId" });
  const overview = useDistrictOverview();
  const centres = overview.data?.centres ?? [];
  const centreHere = useCentreHere();
  const today = useToday();
  return (
    <ElderProfileScreen
      key={elderId}
      elderId={elderId}
      centres={centres}
      centreHere={centreHere}
      today={today}
      services={({ elder, enrolments }) => (
        <ServicesCard
          elder={elder}
          enrolments={enrolments}
          centres={centres}
          centreHere={centreHere}
          today={today}
        />
      )}
      diet={({ elder }) => <DietCard elder={elder} />}
      grade={<GradeBadge elderId={elderId} />}
      acts={(profile, zoneOf) => <RecordAbsence profile={profile} today={today} zoneOf={zoneOf} />}
      livesIn={<LivesIn elderId={elderId} boardLink={boardLink} />}
      assessments={({ elder }) => <ElderAssessments elder={elder} today={today} />}
      attendance={({ elder, visits }) => (
        <>
          <BedHistoryCard elderId={elderId} name={elder.name} />
          <YearCard elderId={elderId} />
          <VisitsCard name={elder.name} visits={visits} />
        </>
      )}
    />
  );
}

export function ElderEditRoute() {
  const { elderId } = useParams({ from: "/elders/$elderId/edit" });
  return <ElderEditScreen key={elderId} elderId={elderId} />;
}

export function ElderAssessRoute() {
  const { elderId } = useParams({ from: "/elders/$elderId/assess" });
  const { corrects } = useSearch({ from: "/elders/$elderId/assess" });
  return (
    <AssessmentScreen
      key={`${elderId} ${corrects ?? ""}`}
      elderId={elderId}
      correctsId={corrects ?? null}
      today={useToday()}
    />
  );
}

export function EldersDueRoute() {
  const overview = useDistrictOverview();
  const centreHere = useCentreHere();
  return (
    <DueScreen
      key={centreHere?.id}
      centres={overview.data?.centres.filter((centre) => centre.givesDayCare) ?? []}
      centreHere={centreHere?.givesDayCare === true ? centreHere : null}
    />
  );
}
