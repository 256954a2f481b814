import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { MealsScreen } from "../features/meals/MealsScreen";
import { useDistrictOverview } from "../ipc/generated";
import { PrintWays } from "./PrintWays";
import { useCentreHere } from "./centreHere";
import { KitchenPicker, useKitchenHere } from "./kitchenHere";

// Who is cooked for, fetched when the screen is first opened.

export function MealsRoute() {
  const { t } = useTranslation();
  const { on, meal } = useSearch({ from: "/kitchen/meals" });
  const navigate = useNavigate();
  const overview = useDistrictOverview();
  const kitchenId = useKitchenHere();
  return (
    <MealsScreen
      key={kitchenId ?? ""}
      kitchenId={kitchenId}
      tools={<KitchenPicker />}
      centres={overview.data?.centres ?? []}
      centreHere={useCentreHere()}
      on={on ?? null}
      meal={meal ?? "lunch"}
      onAsk={(asked) =>
        void navigate({
          to: "/kitchen/meals",
          search: { meal: asked.meal, ...(asked.on === null ? {} : { on: asked.on }) },
        })
      }
      print={(shown) => (
        <PrintWays
          words={t("meals.print")}
          papers={[
            { name: "meal_late_changes", words: t("report.meal_late_changes.title") },
            { name: "delivery_sheet", words: t("report.delivery_sheet.title") },
          ]}
          search={{ centreId: shown.kitchenId, on: shown.on, meal: shown.meal }}
        />
      )}
    />
  );
}
