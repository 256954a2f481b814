import { SegmentedControl, Skeleton } from "@mantine/core";
import { IconBowl, IconToolsKitchen2 } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Meal, type WhichPlates, useProductionMeal } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { FedElsewhereNotice } from "../../shared/kitchen/FedElsewhereNotice";
import { Card } from "../../shared/ui/Card";
import { DayNav } from "../../shared/ui/DayNav";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { DifferencesCard } from "./DifferencesCard";
import { ExtraDialog } from "./ExtraDialog";
import { PeopleDialog } from "./PeopleDialog";
import { RecallDialog, ReleaseDialog } from "./ReleaseDialog";
import { SheetCard } from "./SheetCard";
import { SitesCard } from "./SitesCard";
import { SpecialsCard } from "./SpecialsCard";
import { StateCard } from "./StateCard";
import classes from "./production.module.css";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

interface Props {
  /** None: the district has no kitchen. */
  kitchenId: string | null;
  /** None: today. */
  on: string | null;
  meal: Meal;
  onDay: (day: string | null) => void;
  onMeal: (meal: Meal) => void;
  /** Other ways from here: the wall, purchasing. */
  tools?: ReactNode;
  toMenu?: ReactNode;
  toSafety?: ReactNode;
}

type Asked =
  | { what: "people"; which: Partial<WhichPlates>; title: string }
  | { what: "release" }
  | { what: "extra" }
  | { what: "recall" };

/** A meal of the kitchen: how much of what, for whom, where it goes, and what changed since it was released. */
export function ProductionScreen(props: Props) {
  const { kitchenId, on, meal, onDay, onMeal, tools, toMenu, toSafety } = props;
  const { t } = useTranslation();
  const data = useProductionMeal({ kitchenId: kitchenId ?? "", on, meal }, { enabled: kitchenId !== null });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (kitchenId === null) {
    return (
      <Screen title={t("production.title")}>
        <Empty icon={IconToolsKitchen2} title={t("safety.noKitchen")} hint={t("production.noKitchenHint")} />
      </Screen>
    );
  }
  const shown = data.data;
  const people = (which: Partial<WhichPlates>, title: string) => setAsked({ what: "people", which, title });
  return (
    <Screen
      title={t("production.title")}
      tools={
        <>
          {shown && <DayNav on={shown.on} today={shown.today} onDay={onDay} />}
          <SegmentedControl
            aria-label={t("production.meal")}
            value={meal}
            onChange={(value) => onMeal(meals.find((one) => one === value) ?? "lunch")}
            data={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
          />
          <span className={classes.tools}>{tools}</span>
        </>
      }
    >
      <RefusalNote refusal={data.error} />
      {!shown && !data.error && (
        <div role="status" aria-label={t("shell.loading")}>
          <Skeleton height="4rem" radius="lg" mb="md" />
          <Skeleton height="24rem" radius="lg" />
        </div>
      )}
      {shown && (
        <>
          <StateCard
            meal={shown}
            onRelease={() => setAsked({ what: "release" })}
            onRecall={() => setAsked({ what: "recall" })}
            toMenu={toMenu}
            toSafety={toSafety}
          />
          <FedElsewhereNotice
            people={shown.elsewhere}
            title={shown.release === null ? "meals.elsewhereCount" : "production.elsewhereNow"}
          />
          {shown.sheet.portions === 0 ? (
            <Card>
              <Empty icon={IconBowl} title={t("production.empty")} hint={t("production.emptyHint")} />
            </Card>
          ) : (
            <div className={classes.columns}>
              <div>
                <SheetCard
                  sheet={shown.sheet}
                  onPeople={people}
                  onExtra={shown.release === null ? () => setAsked({ what: "extra" }) : null}
                />
              </div>
              <div>
                {shown.differences && <DifferencesCard differences={shown.differences} />}
                <SitesCard sheet={shown.sheet} onPeople={people} />
                <SpecialsCard sheet={shown.sheet} onPeople={people} />
              </div>
            </div>
          )}
          {asked?.what === "people" && (
            <PeopleDialog meal={shown} which={asked.which} title={asked.title} onClose={close} />
          )}
          {asked?.what === "extra" && <ExtraDialog meal={shown} onClose={close} />}
          {asked?.what === "release" && <ReleaseDialog meal={shown} onClose={close} />}
          {asked?.what === "recall" && <RecallDialog meal={shown} onClose={close} />}
        </>
      )}
    </Screen>
  );
}
