import { Button } from "@mantine/core";
import { IconBuildingCommunity, IconCalendarPlus, IconConfetti } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Activity, type CentreLabel, useActivityList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Card } from "../../shared/ui/Card";
import { DayNav } from "../../shared/ui/DayNav";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { ActivitiesSkeleton } from "./ActivitiesSkeleton";
import { ActivityLine } from "./ActivityLine";
import { ActivityListMenu } from "./ActivityListMenu";
import { PlanDialog } from "./PlanDialog";
import { SumsCard } from "./SumsCard";
import { TakePartDialog } from "./TakePartDialog";
import classes from "./activities.module.css";

interface Props {
  centre: CentreLabel | null;
  /** None: today. */
  on: string | null;
  onDay: (day: string | null) => void;
}

type Asked = { what: "new" } | { what: "change"; of: Activity } | { what: "people"; id: string };

/** What happens in the rooms on a day, and who takes part. */
export function ActivitiesScreen({ centre, on, onDay }: Props) {
  const { t } = useTranslation();
  const list = useActivityList(
    { centreId: centre?.id ?? "", fromOn: on, untilOn: null },
    { enabled: centre !== null },
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);

  if (centre === null) {
    return (
      <Screen title={t("activities.title")}>
        <Empty icon={IconBuildingCommunity} title={t("board.noCentre")} hint={t("board.noCentreHint")} />
      </Screen>
    );
  }
  if (!list.data) {
    return (
      <Screen title={t("activities.title")}>
        {list.error ? (
          <RefusalNote refusal={list.error} timeZone={centre.timeZone} />
        ) : (
          <ActivitiesSkeleton />
        )}
      </Screen>
    );
  }
  const { activities, today, fromOn } = list.data;
  const people = asked?.what === "people" ? activities.find(({ id }) => id === asked.id) : undefined;
  const plan = (
    <Button
      leftSection={<IconCalendarPlus size="1.25rem" aria-hidden />}
      onClick={() => setAsked({ what: "new" })}
    >
      {t("activities.plan")}
    </Button>
  );
  return (
    <Screen
      title={t("activities.title")}
      tools={
        <>
          <DayNav on={fromOn} today={today} onDay={onDay} />
          <span className={classes.tools}>
            <ActivityListMenu activities={activities} centreName={centre.name} on={fromOn} />
            {activities.length > 0 && plan}
          </span>
        </>
      }
    >
      <div className={classes.columns}>
        <Card title={t("activities.ofDay")}>
          {activities.length === 0 ? (
            <Empty icon={IconConfetti} title={t("activities.none")} hint={t("activities.noneHint")}>
              {plan}
            </Empty>
          ) : (
            <ul className={classes.list} aria-label={t("activities.ofDay")}>
              {activities.map((activity) => (
                <ActivityLine
                  key={activity.id}
                  activity={activity}
                  onPeople={() => setAsked({ what: "people", id: activity.id })}
                  onChange={() => setAsked({ what: "change", of: activity })}
                />
              ))}
            </ul>
          )}
        </Card>
        <SumsCard centreId={centre.id} on={fromOn} />
      </div>
      {(asked?.what === "new" || asked?.what === "change") && (
        <PlanDialog
          centreId={centre.id}
          timeZone={centre.timeZone}
          on={fromOn}
          activity={asked.what === "change" ? asked.of : null}
          onPlanned={(activity) => setAsked({ what: "people", id: activity.id })}
          onClose={close}
        />
      )}
      {people && (
        <TakePartDialog activity={people} centreId={centre.id} timeZone={centre.timeZone} onClose={close} />
      )}
    </Screen>
  );
}
