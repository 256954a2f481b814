import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { DeliveryScreen } from "../features/delivery/DeliveryScreen";
import { LeftoversScreen } from "../features/delivery/LeftoversScreen";
import { RunsScreen } from "../features/delivery/RunsScreen";
import { ElderField } from "../features/meals/ElderField";
import { AccountsScreen } from "../features/mealAccounts/AccountsScreen";
import { BackLink } from "../shared/ui/BackLink";
import { ButtonLink } from "../shared/ui/ButtonLink";
import { useToday } from "./centreHere";
import { PrintWays } from "./PrintWays";
import { KitchenPicker, useKitchen } from "./kitchenHere";

// Out of the kitchen's door and what it costs, fetched together when the first of these screens is opened.

export function DeliveryRoute() {
  const { t } = useTranslation();
  const { on, meal } = useSearch({ from: "/kitchen/delivery" });
  const navigate = useNavigate();
  const today = useToday();
  const kitchen = useKitchen();
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
          <KitchenPicker />
          {kitchen !== null && (
            <PrintWays
              words={t("delivery.print")}
              papers={[
                { name: "delivery_sheet", words: t("report.delivery_sheet.title") },
                { name: "delivery_labels_large", words: t("report.delivery_labels_large.title") },
                { name: "delivery_labels_small", words: t("report.delivery_labels_small.title") },
              ]}
              search={{ centreId: kitchen.id, on: on ?? today, meal: meal ?? "lunch" }}
            />
          )}
          <ButtonLink to="/kitchen/delivery/leftovers">{t("delivery.leftoversWay")}</ButtonLink>
          <ButtonLink to="/kitchen/delivery/runs">{t("delivery.runsWay")}</ButtonLink>
        </>
      }
    />
  );
}

function Back() {
  const { t } = useTranslation();
  return <BackLink to="/kitchen/delivery">{t("delivery.title")}</BackLink>;
}

export function DeliveryRunsRoute() {
  const kitchen = useKitchen();
  return <RunsScreen key={kitchen?.id ?? ""} kitchen={kitchen} back={<Back />} />;
}

export function LeftoversRoute() {
  const { t } = useTranslation();
  const { from, until } = useSearch({ from: "/kitchen/delivery/leftovers" });
  const navigate = useNavigate();
  const kitchen = useKitchen();
  return (
    <LeftoversScreen
      key={kitchen?.id ?? ""}
      kitchen={kitchen}
      back={<Back />}
      span={from === undefined || until === undefined ? null : { from, until }}
      onSpan={(span) =>
        void navigate({ to: "/kitchen/delivery/leftovers", search: span ?? {}, replace: true })
      }
      print={(first, end) =>
        kitchen !== null && (
          <PrintWays
            words={t("delivery.print")}
            papers={[{ name: "kitchen_waste", words: t("leftovers.title") }]}
            search={{ centreId: kitchen.id, from: first, until: end }}
          />
        )
      }
      speakerField={(props) => <ElderField {...props} />}
    />
  );
}

export function MealAccountsRoute() {
  const { t } = useTranslation();
  const { month } = useSearch({ from: "/kitchen/accounts" });
  const navigate = useNavigate();
  const today = useToday();
  const kitchen = useKitchen();
  return (
    <AccountsScreen
      key={kitchen?.id ?? ""}
      kitchen={kitchen}
      month={month ?? today.slice(0, 7)}
      onMonth={(chosen) =>
        void navigate({ to: "/kitchen/accounts", search: chosen === null ? {} : { month: chosen } })
      }
      print={
        <>
          <KitchenPicker />
          {kitchen !== null && (
            <PrintWays
              words={t("delivery.print")}
              papers={[
                { name: "meal_statement", words: t("report.meal_statement.title") },
                { name: "meal_centres", words: t("report.meal_centres.title") },
              ]}
              search={{ centreId: kitchen.id, month: month ?? today.slice(0, 7) }}
            />
          )}
        </>
      }
    />
  );
}
