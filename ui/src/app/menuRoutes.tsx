import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { CycleScreen } from "../features/menus/CycleScreen";
import { CyclesScreen } from "../features/menus/CyclesScreen";
import { MenuScreen } from "../features/menus/MenuScreen";
import { ButtonLink } from "../shared/ui/ButtonLink";
import { PrintWays } from "./PrintWays";
import { useToday } from "./centreHere";
import { KitchenPicker, useKitchenHere } from "./kitchenHere";

// Menus and cycles, fetched together when the first of these screens is opened.

export function MenuRoute() {
  const { t } = useTranslation();
  const { on } = useSearch({ from: "/kitchen" });
  const navigate = useNavigate();
  const today = useToday();
  const kitchenId = useKitchenHere();
  return (
    <MenuScreen
      key={kitchenId ?? ""}
      kitchenId={kitchenId}
      on={on ?? null}
      onWeek={(day) => void navigate({ to: "/kitchen", search: day === null ? {} : { on: day } })}
      print={
        <>
          <KitchenPicker />
          {kitchenId !== null && (
            <PrintWays
              words={t("menus.print")}
              papers={[
                { name: "kitchen_menu", words: t("report.kitchen_menu.title") },
                { name: "kitchen_nutrition", words: t("report.kitchen_nutrition.title") },
              ]}
              search={{ centreId: kitchenId, on: on ?? today }}
            />
          )}
        </>
      }
    />
  );
}

export function CyclesRoute() {
  const navigate = useNavigate();
  return (
    <CyclesScreen
      kitchenId={useKitchenHere()}
      tools={<KitchenPicker />}
      onNew={() => void navigate({ to: "/kitchen/cycles/new" })}
      linkTo={({ id }, words) => (
        <ButtonLink to="/kitchen/cycles/$cycleId" params={{ cycleId: id }}>
          {words}
        </ButtonLink>
      )}
    />
  );
}

export function CycleNewRoute() {
  const navigate = useNavigate();
  return (
    <CycleScreen
      kitchenId={useKitchenHere()}
      cycleId={null}
      onSaved={({ id }) =>
        void navigate({ to: "/kitchen/cycles/$cycleId", params: { cycleId: id }, replace: true })
      }
      onLeave={() => void navigate({ to: "/kitchen/cycles" })}
    />
  );
}

export function CycleRoute() {
  const { cycleId } = useParams({ from: "/kitchen/cycles/$cycleId" });
  const navigate = useNavigate();
  return (
    <CycleScreen
      key={cycleId}
      kitchenId={useKitchenHere()}
      cycleId={cycleId}
      onSaved={() => undefined}
      onLeave={() => void navigate({ to: "/kitchen/cycles" })}
    />
  );
}
