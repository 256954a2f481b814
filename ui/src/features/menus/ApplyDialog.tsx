import { Group, Select, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useMenuCycleApply, useMenuCycleList } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import classes from "./menus.module.css";

interface Props {
  kitchenId: string;
  /** The Monday from which it is laid. */
  fromOn: string;
  /** The cycle and week that the week shown was taken from. */
  cycleId: string | null;
  week: number | null;
  onClose: () => void;
}

/** Lays a cycle on days: from when until when, beginning with which week. */
export function ApplyDialog({ kitchenId, fromOn, cycleId, week, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const faultsOf = useFieldFaults();
  const list = useMenuCycleList({ kitchenId });
  const apply = useMenuCycleApply();
  const cycles = list.data?.cycles.filter(({ kind }) => kind === "cycle") ?? [];
  const [chosen, setChosen] = useState(cycleId);
  const cycle = cycles.find(({ id }) => id === chosen) ?? cycles[0];
  const [from, setFrom] = useState(fromOn);
  const [to, setTo] = useState(dayAfter(fromOn, 6));
  const [first, setFirst] = useState(week ?? 1);
  const [replaces, setReplaces] = useState(false);
  const standIns =
    list.data?.cycles.filter(
      ({ fromOn: begins, untilOn }) => begins !== null && untilOn !== null && begins <= to && from < untilOn,
    ) ?? [];
  const faults = faultsOf(apply.error);

  function go() {
    if (cycle === undefined) {
      return;
    }
    apply.mutate(
      {
        cycleId: cycle.id,
        fromOn: from,
        untilOn: dayAfter(to),
        firstWeek: Math.min(first, cycle.weeks),
        replaces,
      },
      {
        onSuccess: ({ days }) => {
          notify(
            inOneLine([
              t("menus.applied", { count: days.written.length }),
              days.kept.length > 0 ? t("menus.keptCount", { count: days.kept.length }) : "",
              days.locked.length > 0 ? t("menus.lockedCount", { count: days.locked.length }) : "",
              days.published.length > 0 ? t("menus.publishedCount", { count: days.published.length }) : "",
              days.closed.length > 0 ? t("menus.closedCount", { count: days.closed.length }) : "",
            ]),
          );
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("menus.applyTitle")}
      refusal={apply.error ?? list.error}
      saveWords={t("menus.apply")}
      isSaving={apply.isPending}
      isHeld={cycle === undefined}
      onSave={go}
      onClose={onClose}
    >
      <Group grow align="start">
        <Select
          label={t("menus.cycle")}
          allowDeselect={false}
          data={cycles.map(({ id, name, weeks }) => ({
            value: id,
            label: t("menus.cycleWithWeeks", { name, count: weeks }),
          }))}
          value={cycle?.id ?? null}
          error={faults["cycleId"]}
          onChange={setChosen}
        />
        <Select
          label={t("menus.firstWeek")}
          allowDeselect={false}
          data={Array.from({ length: cycle?.weeks ?? 1 }, (_, index) => ({
            value: String(index + 1),
            label: t("menus.weekNumber", { number: index + 1 }),
          }))}
          value={String(Math.min(first, cycle?.weeks ?? 1))}
          error={faults["firstWeek"]}
          onChange={(value) => setFirst(Number(value))}
        />
      </Group>
      <Group grow align="start">
        <DayField
          label={t("menus.fromDay")}
          value={from}
          error={faults["fromOn"]}
          onChange={(day) => day !== null && setFrom(day)}
        />
        <DayField
          label={t("menus.lastDay")}
          value={to}
          error={faults["untilOn"]}
          onChange={(day) => day !== null && setTo(day)}
        />
      </Group>
      <Switch
        label={t("menus.replaces")}
        description={t("menus.replacesHint")}
        checked={replaces}
        onChange={(event) => setReplaces(event.currentTarget.checked)}
      />
      {standIns.length > 0 && (
        <p className={classes.quiet}>
          {t("menus.standIns", { names: format.list(standIns.map(({ name }) => name)) })}
        </p>
      )}
    </FormDialog>
  );
}
