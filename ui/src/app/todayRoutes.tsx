import { useRouter } from "@tanstack/react-router";

import { TodayScreen } from "../features/today/TodayScreen";
import type { AttentionKind, FigureKind } from "../ipc/generated";
import { showPlace } from "./showPlace";

// The start screen; it knows where each thing is dealt with.

const places = {
  still_inside: "/attendance",
  not_arrived: "/attendance",
  over_places: "/attendance",
  over_room: "/attendance",
  departure_missing: "/attendance",
  without_bed: "/beds",
  hold_runs_out: "/beds",
  offer_runs_out: "/beds/waiting",
  return_overdue: "/beds",
  cleaning_overdue: "/beds",
  reservation_due: "/beds",
  leaving_planned: "/beds",
  batch_asks: "/kitchen/safety",
  sample_missing: "/kitchen/safety",
  sample_due: "/kitchen/safety",
  reading_missing: "/kitchen/safety",
  reading_out_of_range: "/kitchen/safety",
  unmatched_allergy: "/kitchen/meals",
  welfare_check: "/kitchen/delivery",
  clash_ahead: "/kitchen",
  without_run: "/kitchen/delivery",
  assessment_due: "/elders/due",
} as const satisfies Record<AttentionKind, string>;

// The rows that a figure counts.
const rowsOf = {
  day_care_persons: "/attendance",
  residents: "/beds",
  meals: "/kitchen/meals",
} as const satisfies Record<FigureKind, string>;

export function TodayRoute() {
  const router = useRouter();
  const open = (place: string, centreId: string | null) => {
    showPlace(place, centreId);
    router.history.push(place);
  };
  return <TodayScreen placeOf={(kind) => places[kind]} rowsOf={(kind) => rowsOf[kind]} onOpen={open} />;
}
