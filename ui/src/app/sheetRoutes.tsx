import { useNavigate, useSearch } from "@tanstack/react-router";

import { MonthSheetScreen } from "../features/sheets/MonthSheetScreen";
import { useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";

// The sheets, fetched when the first of them is opened.

export function MonthSheetRoute() {
  const { month, people } = useSearch({ from: "/attendance/month" });
  const navigate = useNavigate();
  const centre = useCentreHere();
  const overview = useDistrictOverview();
  const search = { ...(month !== undefined && { month }), ...(people !== undefined && { people }) };
  return (
    <MonthSheetScreen
      centre={centre}
      month={month ?? null}
      people={people ?? "everyone"}
      actor={overview.data?.actor ?? ""}
      onMonth={(chosen) => {
        const { month: _, ...rest } = search;
        void navigate({
          to: "/attendance/month",
          search: chosen === null ? rest : { ...rest, month: chosen },
          replace: true,
        });
      }}
      onPeople={(chosen) => {
        const { people: _, ...rest } = search;
        void navigate({
          to: "/attendance/month",
          search: chosen === "everyone" ? rest : { ...rest, people: chosen },
          replace: true,
        });
      }}
    />
  );
}
