import { Button } from "@mantine/core";
import { IconCalendarRepeat, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type CycleLine, useMenuCycleList, useMenuCycleWithdraw } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { ApplyDialog } from "./ApplyDialog";
import { MenuSkeleton } from "./MenuSkeleton";
import classes from "./menus.module.css";

interface Props {
  /** None: the district has no kitchen. */
  kitchenId: string | null;
  /** Another kitchen. */
  tools: ReactNode;
  onNew: () => void;
  /** The way into a cycle. */
  linkTo: (cycle: CycleLine, words: string) => ReactNode;
}

/** Cycles, seasons and festivals of the kitchen. */
export function CyclesScreen({ kitchenId: asked, tools, onNew, linkTo }: Props) {
  const { t } = useTranslation();
  const list = useMenuCycleList({ kitchenId: asked });
  const withdraw = useMenuCycleWithdraw();
  const [applied, setApplied] = useState<CycleLine | null>(null);
  const add = (
    <Button leftSection={<IconPlus size="1.25rem" aria-hidden />} onClick={onNew}>
      {t("menus.newCycle")}
    </Button>
  );
  if (!list.data) {
    return (
      <Screen title={t("menus.cyclesTitle")}>
        {list.error ? <RefusalNote refusal={list.error} /> : <MenuSkeleton />}
      </Screen>
    );
  }
  const { cycles, kitchenId, today } = list.data;
  const standIns = cycles.filter(({ kind }) => kind !== "cycle");
  const own = cycles.filter(({ kind }) => kind === "cycle");
  return (
    <Screen
      title={t("menus.cyclesTitle")}
      tools={
        <span className={classes.tools}>
          {tools}
          {cycles.length > 0 && add}
        </span>
      }
    >
      <RefusalNote refusal={withdraw.error} />
      {cycles.length === 0 && (
        <Empty icon={IconCalendarRepeat} title={t("menus.noCycles")} hint={t("menus.noCyclesHint")}>
          {add}
        </Empty>
      )}
      {own.length > 0 && (
        <Card title={t("menus.ownCycles")} hint={t("menus.ownCyclesHint")}>
          <ul className={classes.cycles}>
            {own.map((cycle) => (
              <Line key={cycle.id} cycle={cycle} link={linkTo(cycle, t("menus.openCycle"))}>
                <Button variant="default" onClick={() => setApplied(cycle)}>
                  {t("menus.applyTitle")}
                </Button>
              </Line>
            ))}
          </ul>
        </Card>
      )}
      {standIns.length > 0 && (
        <Card title={t("menus.standInsTitle")} hint={t("menus.standInsHint")}>
          <ul className={classes.cycles}>
            {standIns.map((cycle) => (
              <Line key={cycle.id} cycle={cycle} link={linkTo(cycle, t("menus.openCycle"))}>
                <Button
                  variant="subtle"
                  loading={withdraw.isPending && withdraw.variables.cycleId === cycle.id}
                  onClick={() => withdraw.mutate({ cycleId: cycle.id })}
                >
                  {t("menus.withdrawCycle")}
                </Button>
              </Line>
            ))}
          </ul>
        </Card>
      )}
      {applied && (
        <ApplyDialog
          kitchenId={kitchenId}
          fromOn={dayAfter(today, 1)}
          cycleId={applied.id}
          week={null}
          onClose={() => setApplied(null)}
        />
      )}
    </Screen>
  );
}

function Line({ cycle, link, children }: { cycle: CycleLine; link: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fromOn, untilOn } = cycle;
  const lastOn = untilOn === null ? null : dayAfter(untilOn, -1);
  const days =
    fromOn === null || lastOn === null
      ? ""
      : fromOn === lastOn
        ? format.longDay(fromOn)
        : t("menus.dates", { from: format.longDay(fromOn), to: format.longDay(lastOn) });
  const said = [
    t(`menus.kind.${cycle.kind}`),
    t("menus.weekCount", { count: cycle.weeks }),
    days,
    t("menus.filledMeals", { count: cycle.filledMeals }),
    cycle.lastUsedOn === null ? "" : t("menus.lastUsed", { day: format.shortDay(cycle.lastUsedOn) }),
  ];
  return (
    <li>
      <div>
        <strong>{cycle.name}</strong>
        <small>{inOneLine(said)}</small>
        {cycle.remark !== "" && <small>{cycle.remark}</small>}
      </div>
      <span className={classes.cycleActs}>
        {children}
        {link}
      </span>
    </li>
  );
}
