import { Button, Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconToolsKitchen2 } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type SafetyDay, useSafetyDay } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DayNav } from "../../shared/ui/DayNav";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { ColdPlaces } from "./ColdPlaces";
import { MealBook } from "./MealBook";
import { SamplesDue } from "./SamplesDue";
import { SettingsDialog } from "./SettingsDialog";
import { Signatures } from "./Signatures";
import classes from "./safety.module.css";

interface Props {
  /** None: the district has no kitchen. */
  kitchenId: string | null;
  /** None: today. */
  on: string | null;
  onDay: (day: string | null) => void;
  /** The way to the book on paper. */
  print: ReactNode;
}

/** The kitchen's book of a day: pots and their temperatures, samples, fridges, what is missing, who signed. */
export function SafetyScreen({ kitchenId, on, onDay, print }: Props) {
  const { t } = useTranslation();
  const day = useSafetyDay(
    { kitchenId: kitchenId ?? "", on },
    { enabled: kitchenId !== null, refetchInterval: 30_000 },
  );
  const [sets, setSets] = useState(false);
  if (kitchenId === null) {
    return (
      <Screen title={t("safety.title")}>
        <Empty icon={IconToolsKitchen2} title={t("safety.noKitchen")} hint={t("safety.noKitchenHint")} />
      </Screen>
    );
  }
  if (!day.data) {
    return (
      <Screen title={t("safety.title")}>
        {day.error ? (
          <RefusalNote refusal={day.error} />
        ) : (
          <div role="status" aria-label={t("shell.loading")}>
            <Skeleton height="3.5rem" radius="lg" mb="md" />
            <Skeleton height="22rem" radius="lg" />
          </div>
        )}
      </Screen>
    );
  }
  return (
    <Screen
      title={t("safety.title")}
      tools={
        <>
          <DayNav on={day.data.on} today={day.data.today} onDay={onDay} />
          <span className={classes.tools}>
            <Button variant="subtle" onClick={() => setSets(true)}>
              {t("safety.settings")}
            </Button>
            {print}
          </span>
        </>
      }
    >
      <Open day={day.data} />
      <div className={classes.columns}>
        <div>
          {day.data.meals.map((book) => (
            <MealBook key={book.meal} day={day.data} book={book} />
          ))}
        </div>
        <div>
          <ColdPlaces day={day.data} />
          <SamplesDue day={day.data} />
          <Signatures day={day.data} />
        </div>
      </div>
      {sets && <SettingsDialog day={day.data} onClose={() => setSets(false)} />}
    </Screen>
  );
}

/** What is open, in one line above everything. */
function Open({ day }: { day: SafetyDay }) {
  const { t } = useTranslation();
  const { open } = day;
  if (open.all === 0) {
    return (
      <p className={classes.open} data-tone="jade" role="status">
        <IconCircleCheck size="1.375rem" aria-hidden />
        {t("safety.allWell")}
      </p>
    );
  }
  const points = (["batches", "samples", "readings", "outOfRange"] as const).filter((what) => open[what] > 0);
  return (
    <p className={classes.open} data-tone="crimson" role="status">
      <IconAlertTriangle size="1.375rem" aria-hidden />
      {points.map((what) => (
        <span key={what}>{t(`safety.open_${what}`, { count: open[what] })}</span>
      ))}
    </p>
  );
}
