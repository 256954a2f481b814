import { useNavigate, useSearch } from "@tanstack/react-router";

import { MealsScreen } from "../features/meals/MealsScreen";
import { useDistrictOverview } from "../ipc/generated";
import { useCentreHere } from "./centreHere";
import { KitchenPicker, useKitchenHere } from "./kitchenHere";

// Who is cooked for, fetched when the screen is first opened.

export function MealsRoute() {
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
    />
  );
}
