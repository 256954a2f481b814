import { useNavigate, useSearch } from "@tanstack/react-router";

import { SafetyScreen } from "../features/foodSafety/SafetyScreen";
import { useKitchenHere } from "./kitchenHere";

// What happens in the kitchen itself, fetched together when the first of these screens is opened.

export function SafetyRoute() {
  const { on } = useSearch({ from: "/kitchen/safety" });
  const navigate = useNavigate();
  const kitchenId = useKitchenHere();
  return (
    <SafetyScreen
      key={`${kitchenId ?? ""} ${on ?? ""}`}
      kitchenId={kitchenId}
      on={on ?? null}
      onDay={(day) => void navigate({ to: "/kitchen/safety", search: day === null ? {} : { on: day } })}
    />
  );
}
