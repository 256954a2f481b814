import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { AssessmentRulesCard } from "../features/assessments/AssessmentRulesCard";
import { CalendarCard } from "../features/calendar/CalendarCard";
import { CalendarScreen } from "../features/calendar/CalendarScreen";
import { CentreScreen } from "../features/centres/CentreScreen";
import { CentresCard } from "../features/centres/CentresCard";
import { SetUpAssistant } from "../features/centres/SetUpAssistant";
import { DietLimitsCard } from "../features/diets/DietLimitsCard";
import { ImportCard } from "../features/exchange/ImportCard";
import { ImportScreen } from "../features/exchange/ImportScreen";
import { MealPlacesCard } from "../features/meals/MealPlacesCard";
import { LunarBirthdaysCard } from "../features/elders/LunarBirthdaysCard";
import { PreferencesCard } from "../features/preferences/PreferencesCard";
import { useDistrictOverview } from "../ipc/generated";
import { useToday } from "./centreHere";
import { notify } from "../shared/ui/notify";
import { Card } from "../shared/ui/Card";
import { Screen } from "../shared/ui/Screen";

// The screens of the settings, fetched together when the first of them is opened.

export function SettingsRoute() {
  const { t } = useTranslation();
  const overview = useDistrictOverview();
  return (
    <Screen title={t("settings.title")} width="reading">
      <PreferencesCard />
      <CentresCard />
      <MealPlacesCard />
      <DietLimitsCard />
      <AssessmentRulesCard />
      <LunarBirthdaysCard />
      <CalendarCard />
      <ImportCard />
      {overview.data && (
        <Card title={t("settings.about")}>
          {t("settings.aboutText", {
            version: overview.data.version,
            database: `${t(`shell.database_${overview.data.databaseKind}`)} · ${overview.data.databaseLabel}`,
          })}
        </Card>
      )}
    </Screen>
  );
}

export function CentreNewRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = () => void navigate({ to: "/settings" });
  return (
    <Screen title={t("setUp.title")} width="reading">
      <Card>
        <SetUpAssistant
          onDone={(centre) => {
            notify(t("setUp.done", { name: centre.name }));
            leave();
          }}
          onLeave={leave}
        />
      </Card>
    </Screen>
  );
}

export function CentreRoute() {
  const { centreId } = useParams({ from: "/settings/centres/$centreId" });
  const navigate = useNavigate();
  return (
    <CentreScreen centreId={centreId} today={useToday()} onLeave={() => void navigate({ to: "/settings" })} />
  );
}

export function CalendarRoute() {
  return <CalendarScreen />;
}

export function ImportRoute() {
  return <ImportScreen />;
}
