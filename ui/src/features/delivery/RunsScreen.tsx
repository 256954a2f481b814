import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconPlus, IconRoute } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type DeliveryRun, type Meal, useDeliveryRuns } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { LabelSettings } from "./LabelSettings";
import { RunDialog } from "./RunDialog";
import { RunListMenu } from "./RunListMenu";
import { siteKey } from "./asked";
import classes from "./delivery.module.css";
import { meals } from "./meals";

interface Props {
  kitchen: CentreLabel | null;
  back: ReactNode;
}

/** The standing runs of a kitchen: who drives where, in which order, and what no run reaches yet. */
export function RunsScreen({ kitchen, back }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useDeliveryRuns({ kitchenId: kitchen?.id ?? "" }, { enabled: kitchen !== null });
  const [meal, setMeal] = useState<Meal>("lunch");
  const [asked, setAsked] = useState<DeliveryRun | "new" | null>(null);
  if (kitchen === null || !list.data) {
    return (
      <Screen title={t("runs.title")} above={back}>
        {kitchen === null ? (
          <Empty icon={IconRoute} title={t("delivery.noKitchen")} hint={t("delivery.noKitchenHint")} />
        ) : list.error ? (
          <RefusalNote refusal={list.error} timeZone={kitchen.timeZone} />
        ) : (
          <Skeleton height="20rem" radius="lg" role="status" aria-label={t("shell.loading")} />
        )}
      </Screen>
    );
  }
  const runs = list.data.runs.filter((run) => run.meal === meal);
  const without = list.data.sites.filter((site) => site.meal === meal && site.runId === null);
  const add = (
    <Button leftSection={<IconPlus size="1.25rem" aria-hidden />} onClick={() => setAsked("new")}>
      {t("runs.add")}
    </Button>
  );
  return (
    <Screen
      title={t("runs.title")}
      above={back}
      tools={
        <>
          <SegmentedControl
            aria-label={t("delivery.meal")}
            value={meal}
            onChange={(value) => setMeal(meals.find((one) => one === value) ?? meal)}
            data={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
          />
          <span className={classes.ways}>
            <RunListMenu runs={runs} kitchenName={kitchen.name} meal={meal} />
            {runs.length > 0 && add}
          </span>
        </>
      }
    >
      {without.length > 0 && (
        <section className={classes.red} aria-label={t("delivery.withoutRun")}>
          <h2>
            <IconAlertTriangle size="1.25rem" aria-hidden />
            {t("runs.without", { count: without.length })}
          </h2>
          <p>{format.list(without.map(({ name }) => name))}</p>
        </section>
      )}
      {runs.length === 0 ? (
        <Empty icon={IconRoute} title={t("runs.none")} hint={t("runs.noneHint")}>
          {add}
        </Empty>
      ) : (
        runs.map((run) => (
          <Card
            key={run.id}
            title={run.name}
            hint={inOneLine([
              t("delivery.departs", { time: format.wallTime(run.departsAt) }),
              run.driverName === "" ? t("delivery.noDriver") : run.driverName,
              run.vehicle,
              t("runs.stops", { count: run.stops.length }),
            ])}
            action={
              <Button
                variant="default"
                mih="2.75rem"
                aria-label={t("runs.changeOf", { run: run.name })}
                onClick={() => setAsked(run)}
              >
                {t("runs.change")}
              </Button>
            }
          >
            {run.stops.length === 0 ? (
              <p className={classes.quiet}>{t("runs.noStops")}</p>
            ) : (
              <ol className={classes.route}>
                {run.stops.map((stop, place) => (
                  <li key={siteKey(stop.site)}>
                    <span className={classes.place}>{place + 1}</span>
                    <span className={classes.words}>
                      <strong>{stop.name}</strong>
                      {stop.site.kind === "home" && stop.address !== "" && <span>{stop.address}</span>}
                      {stop.note !== "" && <span>{stop.note}</span>}
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Card>
        ))
      )}
      <LabelSettings kitchenId={kitchen.id} />
      {asked !== null && (
        <RunDialog
          kitchen={kitchen}
          meal={meal}
          run={asked === "new" ? null : asked}
          runs={runs}
          sites={list.data.sites.filter((site) => site.meal === meal)}
          onClose={() => setAsked(null)}
        />
      )}
    </Screen>
  );
}
