import { SegmentedControl } from "@mantine/core";
import { IconBuildingWarehouse, IconTruckDelivery } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type Meal, useDeliveryDay } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DayNav } from "../../shared/ui/DayNav";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { DeliverySkeleton } from "./DeliverySkeleton";
import { CookedForNobodyCard } from "./CookedForNobodyCard";
import { DeliveryDialogs } from "./DeliveryDialogs";
import { NoLongerCard } from "./NoLongerCard";
import { RedListCard } from "./RedListCard";
import { RoundCard } from "./RoundCard";
import { SumStrip } from "./SumStrip";
import { WelfareCard } from "./WelfareCard";
import type { Asked } from "./asked";
import classes from "./delivery.module.css";
import { meals } from "./meals";

interface Props {
  kitchen: CentreLabel | null;
  /** None: today. */
  on: string | null;
  meal: Meal;
  onDay: (day: string | null) => void;
  onMeal: (meal: Meal) => void;
  /** The ways to the runs and to what came back. */
  ways: ReactNode;
}

/** Today's runs with their stops, what no run brings yet, and how each meal went at the door. */
export function DeliveryScreen({ kitchen, on, meal, onDay, onMeal, ways }: Props) {
  const { t } = useTranslation();
  const day = useDeliveryDay(
    { kitchenId: kitchen?.id ?? "", deliveredOn: on, meal },
    { enabled: kitchen !== null, placeholderData: (before) => before },
  );
  const [asked, setAsked] = useState<Asked | null>(null);

  if (kitchen === null) {
    return (
      <Screen title={t("delivery.title")}>
        <Empty
          icon={IconBuildingWarehouse}
          title={t("delivery.noKitchen")}
          hint={t("delivery.noKitchenHint")}
        />
      </Screen>
    );
  }
  if (!day.data) {
    return (
      <Screen title={t("delivery.title")}>
        {day.error ? <RefusalNote refusal={day.error} timeZone={kitchen.timeZone} /> : <DeliverySkeleton />}
      </Screen>
    );
  }
  const { rounds, withoutRun, welfareChecks, noLongerDemanded, sum, today, deliveredOn } = day.data;
  const nothing = sum.portions + sum.cancelledLate === 0;
  // What is brought to nobody needs no run.
  const stray = withoutRun.filter((stop) => stop.sum.portions > 0);
  return (
    <Screen
      title={t("delivery.title")}
      tools={
        <>
          <DayNav on={deliveredOn} today={today} onDay={onDay} />
          <SegmentedControl
            aria-label={t("delivery.meal")}
            value={day.data.meal}
            onChange={(value) => {
              const chosen = meals.find((one) => one === value);
              if (chosen) {
                onMeal(chosen);
              }
            }}
            data={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
          />
          <span className={classes.ways}>{ways}</span>
        </>
      }
    >
      {welfareChecks.length > 0 && (
        <WelfareCard
          checks={welfareChecks}
          timeZone={day.data.timeZone}
          today={day.data.today}
          onHandle={(check) => setAsked({ what: "welfare", check })}
        />
      )}
      {day.data.isFrozen && (
        <p className={classes.frozen} role="status">
          {t("delivery.frozen")}
        </p>
      )}
      {nothing && rounds.length === 0 && noLongerDemanded.length === 0 ? (
        <Empty icon={IconTruckDelivery} title={t("delivery.nothing")} hint={t("delivery.nothingHint")} />
      ) : (
        <>
          <SumStrip sum={sum} />
          {stray.length > 0 && <RedListCard stops={stray} day={day.data} onAsk={setAsked} />}
          {rounds.map((round) => (
            <RoundCard key={round.runId} round={round} day={day.data} onAsk={setAsked} />
          ))}
          {sum.cancelledLate > 0 && <CookedForNobodyCard day={day.data} />}
          {noLongerDemanded.length > 0 && (
            <NoLongerCard outcomes={noLongerDemanded} timeZone={day.data.timeZone} onAsk={setAsked} />
          )}
        </>
      )}
      <DeliveryDialogs day={day.data} asked={asked} onClose={() => setAsked(null)} />
    </Screen>
  );
}
