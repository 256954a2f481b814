import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { DeliveryScreen } from "../features/delivery/DeliveryScreen";
import { LeftoversScreen } from "../features/delivery/LeftoversScreen";
import { RunsScreen } from "../features/delivery/RunsScreen";
import { AccountsScreen } from "../features/mealAccounts/AccountsScreen";
import { ButtonLink } from "../shared/ui/ButtonLink";
import { useToday } from "./centreHere";
import { useDeliveringKitchen } from "./deliveringKitchen";

// Out of the kitchen's door and what it costs, fetched together when the first of these screens is opened.

export function DeliveryRoute() {
  const { t } = useTranslation();
  const { on, meal } = useSearch({ from: "/kitchen/delivery" });
  const navigate = useNavigate();
  const kitchen = useDeliveringKitchen();
  return (
    <DeliveryScreen
      key={kitchen?.id ?? ""}
      kitchen={kitchen}
      on={on ?? null}
      meal={meal ?? "lunch"}
      onDay={(day) =>
        void navigate({
          to: "/kitchen/delivery",
          search: { ...(day === null ? {} : { on: day }), ...(meal === undefined ? {} : { meal }) },
        })
      }
      onMeal={(chosen) =>
        void navigate({
          to: "/kitchen/delivery",
          search: { ...(on === undefined ? {} : { on }), ...(chosen === "lunch" ? {} : { meal: chosen }) },
        })
      }
      ways={
        <>
          <ButtonLink to="/kitchen/delivery/leftovers">{t("delivery.leftoversWay")}</ButtonLink>
          <ButtonLink to="/kitchen/delivery/runs">{t("delivery.runsWay")}</ButtonLink>
        </>
      }
    />
  );
}

function Back() {
  const { t } = useTranslation();
  return <ButtonLink to="/kitchen/delivery">{t("delivery.back")}</ButtonLink>;
}

export function DeliveryRunsRoute() {
  const kitchen = useDeliveringKitchen();
  return <RunsScreen key={kitchen?.id ?? ""} kitchen={kitchen} back={<Back />} />;
}

export function LeftoversRoute() {
  const kitchen = useDeliveringKitchen();
  return <LeftoversScreen key={kitchen?.id ?? ""} kitchen={kitchen} back={<Back />} />;
}

export function MealAccountsRoute() {
  const { month } = useSearch({ from: "/kitchen/accounts" });
  const navigate = useNavigate();
  const today = useToday();
  const kitchen = useDeliveringKitchen();
  return (
    <AccountsScreen
      key={kitchen?.id ?? ""}
      kitchen={kitchen}
      month={month ?? today.slice(0, 7)}
      onMonth={(chosen) => void navigate({ to: "/kitchen/accounts", search: { month: chosen } })}
    />
  );
}
