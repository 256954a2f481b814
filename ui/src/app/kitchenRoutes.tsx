import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { DishEditScreen } from "../features/dishes/DishEditScreen";
import { DishScreen } from "../features/dishes/DishScreen";
import { DishesScreen } from "../features/dishes/DishesScreen";
import { IngredientsScreen } from "../features/dishes/IngredientsScreen";
import { PrintWays } from "./PrintWays";
import { useCentreHere } from "./centreHere";

// What the central kitchen cooks, fetched together when the first of these screens is opened.

export function DishesRoute() {
  return <DishesScreen />;
}

export function IngredientsRoute() {
  return <IngredientsScreen />;
}

export function DishRoute() {
  const { dishId } = useParams({ from: "/kitchen/dishes/$dishId" });
  const { t } = useTranslation();
  const centre = useCentreHere();
  return (
    <DishScreen
      key={dishId}
      dishId={dishId}
      timeZone={centre?.timeZone ?? "Asia/Shanghai"}
      printCard={(choice) => (
        <PrintWays
          words={t("reports.print")}
          papers={[{ name: "recipe_card", words: t("report.recipe_card.title") }]}
          search={{ choice }}
        />
      )}
    />
  );
}

function useLeaveDish() {
  const navigate = useNavigate();
  return (dishId: string | null) =>
    void (dishId === null
      ? navigate({ to: "/kitchen/dishes" })
      : navigate({ to: "/kitchen/dishes/$dishId", params: { dishId } }));
}

export function DishNewRoute() {
  return <DishEditScreen dishId={null} onLeave={useLeaveDish()} />;
}

export function DishEditRoute() {
  const { dishId } = useParams({ from: "/kitchen/dishes/$dishId/edit" });
  return <DishEditScreen key={dishId} dishId={dishId} onLeave={useLeaveDish()} />;
}
