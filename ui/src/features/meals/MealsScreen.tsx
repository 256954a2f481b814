import { Button, SegmentedControl } from "@mantine/core";
import { IconClock, IconPlus, IconToolsKitchen2, IconUsersPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type Meal, type MealDay, type MealLine, useMealDay } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { DayNav } from "../../shared/ui/DayNav";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { CountBand } from "./CountBand";
import { CutOffDialog } from "./CutOffDialog";
import { ElderMealsDialog } from "./ElderMealsDialog";
import { EndGroupDialog } from "./EndGroupDialog";
import { GroupDialog } from "./GroupDialog";
import { LateChanges } from "./LateChanges";
import { MealList } from "./MealList";
import { MealNotices } from "./MealNotices";
import { MealsSkeleton } from "./MealsSkeleton";
import { OrderDialog } from "./OrderDialog";
import classes from "./meals.module.css";
import { type Narrowing, everyone } from "./narrowing";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

interface Props {
  /** None: the district has no kitchen. */
  kitchenId: string | null;
  /** Another kitchen. */
  tools: ReactNode;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  /** None: today. */
  on: string | null;
  meal: Meal;
  onAsk: (asked: { on: string | null; meal: Meal }) => void;
  /** The way to the papers of what is shown. */
  print: (shown: { kitchenId: string; on: string; meal: Meal }) => ReactNode;
}

type Asked =
  | { what: "order" }
  | { what: "group" }
  | { what: "cutOff" }
  | { what: "elder"; line: MealLine }
  | { what: "endGroup"; line: MealLine };

/** Who is cooked for at a meal, why, where it goes, and what changed late. */
export function MealsScreen({ kitchenId, tools, centres, centreHere, on, meal, onAsk, print }: Props) {
  const { t } = useTranslation();
  const day = useMealDay(
    { kitchenId, serviceOn: on, meal },
    { placeholderData: (before) => (before?.meal === meal ? before : undefined) },
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const data = day.data;

  if (day.error?.code === "no_kitchen_here") {
    return (
      <Screen title={t("meals.title")}>
        <Empty icon={IconToolsKitchen2} title={t("meals.noKitchen")} hint={t("meals.noKitchenHint")} />
      </Screen>
    );
  }
  return (
    <Screen
      title={t("meals.title")}
      tools={
        data && (
          <>
            <DayNav on={data.serviceOn} today={data.today} onDay={(to) => onAsk({ on: to, meal })} />
            <SegmentedControl
              size="md"
              aria-label={t("meals.which")}
              value={meal}
              onChange={(value) => onAsk({ on, meal: meals.find((one) => one === value) ?? "lunch" })}
              data={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
            />
            <span className={classes.tools}>
              {tools}
              {print({ kitchenId: data.kitchenId, on: data.serviceOn, meal: data.meal })}
              <Button
                variant="default"
                leftSection={<IconUsersPlus size="1.25rem" aria-hidden />}
                onClick={() => setAsked({ what: "group" })}
              >
                {t("meals.addGroup")}
              </Button>
              <Button
                leftSection={<IconPlus size="1.25rem" aria-hidden />}
                onClick={() => setAsked({ what: "order" })}
              >
                {t("meals.order")}
              </Button>
            </span>
          </>
        )
      }
    >
      {data ? (
        <Desk
          key={`${data.serviceOn} ${data.meal}`}
          day={data}
          onCutOff={() => setAsked({ what: "cutOff" })}
          onLine={(line) => setAsked({ what: line.elderId === null ? "endGroup" : "elder", line })}
        />
      ) : day.error ? (
        <RefusalNote refusal={day.error} />
      ) : (
        <MealsSkeleton />
      )}
      {data && asked?.what === "order" && (
        <OrderDialog day={data} centres={centres} centreHere={centreHere} elder={null} onClose={close} />
      )}
      {data && asked?.what === "group" && (
        <GroupDialog day={data} centres={centres} centreHere={centreHere} onClose={close} />
      )}
      {data && asked?.what === "cutOff" && <CutOffDialog day={data} onClose={close} />}
      {data && asked?.what === "elder" && (
        <ElderMealsDialog
          day={data}
          line={asked.line}
          centres={centres}
          centreHere={centreHere}
          onClose={close}
        />
      )}
      {data && asked?.what === "endGroup" && <EndGroupDialog day={data} line={asked.line} onClose={close} />}
    </Screen>
  );
}

interface DeskProps {
  day: MealDay;
  onCutOff: () => void;
  onLine: (line: MealLine) => void;
}

function Desk({ day, onCutOff, onLine }: DeskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [narrowing, setNarrowing] = useState<Narrowing>(everyone);
  const isOver = day.now > day.deadlines.corrections;
  const isLate = day.now > day.deadlines.orders;
  return (
    <>
      <MealNotices day={day} />
      <CountBand sums={day.sums} narrowing={narrowing} onNarrow={setNarrowing} />
      <div className={classes.columns}>
        <MealList day={day} narrowing={narrowing} onNarrow={setNarrowing} onLine={onLine} />
        <div className={classes.side}>
          <button type="button" className={classes.cutOff} data-late={isLate || undefined} onClick={onCutOff}>
            <IconClock size="1.25rem" aria-hidden />
            <span>
              <strong>
                {t(isOver ? "meals.cooked" : isLate ? "meals.corrections" : "meals.open", {
                  orders: format.moment(day.deadlines.orders, day.timeZone, day.today),
                  corrections: format.moment(day.deadlines.corrections, day.timeZone, day.today),
                })}
              </strong>
              <span>{t("meals.cutOffChange")}</span>
            </span>
          </button>
          <LateChanges changes={day.lateChanges} timeZone={day.timeZone} today={day.today} />
        </div>
      </div>
    </>
  );
}
