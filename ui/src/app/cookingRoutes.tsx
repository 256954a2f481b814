import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { SafetyScreen } from "../features/foodSafety/SafetyScreen";
import { ProductionScreen } from "../features/production/ProductionScreen";
import { PurchasingScreen } from "../features/production/PurchasingScreen";
import { WallScreen } from "../features/production/WallScreen";
import { ButtonLink } from "../shared/ui/ButtonLink";
import { PrintWays } from "./PrintWays";
import { useToday } from "./centreHere";
import { KitchenPicker, useKitchenHere } from "./kitchenHere";

// What happens in the kitchen itself, fetched together when the first of these screens is opened.

export function SafetyRoute() {
  const { t } = useTranslation();
  const today = useToday();
  const { on } = useSearch({ from: "/kitchen/safety" });
  const navigate = useNavigate();
  const kitchenId = useKitchenHere();
  return (
    <SafetyScreen
      key={`${kitchenId ?? ""} ${on ?? ""}`}
      kitchenId={kitchenId}
      on={on ?? null}
      onDay={(day) => void navigate({ to: "/kitchen/safety", search: day === null ? {} : { on: day } })}
      print={
        <>
          <KitchenPicker />
          {kitchenId !== null && (
            <PrintWays
              words={t("safety.print")}
              papers={[{ name: "kitchen_safety", words: t("safety.title") }]}
              search={{ centreId: kitchenId, on: on ?? today }}
            />
          )}
        </>
      }
    />
  );
}

export function ProductionRoute() {
  const { t } = useTranslation();
  const { on, meal } = useSearch({ from: "/kitchen/production" });
  const navigate = useNavigate();
  const kitchenId = useKitchenHere();
  const today = useToday();
  const search = { ...(on !== undefined && { on }), ...(meal !== undefined && { meal }) };
  return (
    <ProductionScreen
      kitchenId={kitchenId}
      on={on ?? null}
      meal={meal ?? "lunch"}
      onDay={(day) => {
        const { on: _, ...rest } = search;
        void navigate({ to: "/kitchen/production", search: day === null ? rest : { ...rest, on: day } });
      }}
      onMeal={(chosen) => {
        const { meal: _, ...rest } = search;
        void navigate({
          to: "/kitchen/production",
          search: chosen === "lunch" ? rest : { ...rest, meal: chosen },
          replace: true,
        });
      }}
      tools={
        <>
          <KitchenPicker />
          {kitchenId !== null && (
            <PrintWays
              words={t("production.print")}
              papers={[{ name: "kitchen_production", words: t("production.sheet") }]}
              search={{ centreId: kitchenId, on: on ?? today, meal: meal ?? "lunch" }}
            />
          )}
          <ButtonLink to="/kitchen/wall">{t("production.toWall")}</ButtonLink>
        </>
      }
      toMenu={<ButtonLink to="/kitchen">{t("production.toMenu")}</ButtonLink>}
      toSafety={<ButtonLink to="/kitchen/safety">{t("production.toSafety")}</ButtonLink>}
    />
  );
}

export function PurchasingRoute() {
  const { t } = useTranslation();
  const kitchenId = useKitchenHere();
  const asked = useSearch({ from: "/kitchen/purchasing" });
  return (
    <PurchasingScreen
      key={`${kitchenId ?? ""} ${asked.from ?? ""} ${asked.until ?? ""}`}
      kitchenId={kitchenId}
      span={
        asked.from === undefined || asked.until === undefined
          ? null
          : { from: asked.from, until: asked.until }
      }
      print={(from, until) => (
        <>
          <KitchenPicker />
          {kitchenId !== null && (
            <PrintWays
              words={t("purchasing.print")}
              papers={[{ name: "kitchen_purchasing", words: t("purchasing.title") }]}
              search={{ centreId: kitchenId, from, until }}
            />
          )}
        </>
      )}
    />
  );
}

export function WallRoute() {
  const { t } = useTranslation();
  const kitchenId = useKitchenHere();
  const back = <ButtonLink to="/kitchen/production">{t("wall.back")}</ButtonLink>;
  return kitchenId === null ? back : <WallScreen kitchenId={kitchenId} back={back} />;
}
