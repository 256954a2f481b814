import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { ReportScreen } from "../features/reports/ReportScreen";
import { ReportsScreen } from "../features/reports/ReportsScreen";
import { BackLink } from "../shared/ui/BackLink";
import { useCentreHere, useToday } from "./centreHere";

// The reports, fetched when the first of them is opened.

export function ReportsRoute() {
  return <ReportsScreen />;
}

export function ReportRoute() {
  const { t } = useTranslation();
  const { name } = useParams({ from: "/reports/$name" });
  const search = useSearch({ from: "/reports/$name" });
  const navigate = useNavigate();
  const centre = useCentreHere();
  const today = useToday();
  return (
    <ReportScreen
      key={name}
      name={name}
      search={search}
      centre={centre}
      today={today}
      above={<BackLink to="/reports">{t("nav.reports")}</BackLink>}
      onSearch={(next) =>
        void navigate({ to: "/reports/$name", params: { name }, search: next, replace: true })
      }
    />
  );
}
