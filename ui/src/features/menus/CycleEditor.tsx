import { Button, Group, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Cycle, type CycleKind, type CycleMeal, useMenuCycleSave } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { Screen } from "../../shared/ui/Screen";
import { notify } from "../../shared/ui/notify";
import { CycleGrid } from "./CycleGrid";
import classes from "./menus.module.css";

const kinds: readonly CycleKind[] = ["cycle", "season", "festival"];

interface Props {
  /** Whose a new one is. */
  kitchenId: string | null;
  cycle: Cycle | null;
  onSaved: (cycle: Cycle) => void;
  onLeave: () => void;
}

/** What is cooked week after week: the head of a cycle, its weeks, each meal with its dishes and alternatives. */
export function CycleEditor({ kitchenId, cycle, onSaved, onLeave }: Props) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const save = useMenuCycleSave();
  const [name, setName] = useState(cycle?.name ?? "");
  const [kind, setKind] = useState<CycleKind>(cycle?.kind ?? "cycle");
  const [weeks, setWeeks] = useState(cycle?.weeks ?? 4);
  const [from, setFrom] = useState(cycle?.fromOn ?? null);
  const [to, setTo] = useState(cycle === null || cycle.untilOn === null ? null : dayAfter(cycle.untilOn, -1));
  const [remark, setRemark] = useState(cycle?.remark ?? "");
  const [meals, setMeals] = useState<readonly CycleMeal[]>(cycle?.meals ?? []);
  const [week, setWeek] = useState(1);
  const faults = faultsOf(save.error);
  const shownWeeks = Math.min(12, Math.max(1, weeks));
  const numbers = Array.from({ length: shownWeeks }, (_, index) => index + 1);

  function store(event: FormEvent) {
    event.preventDefault();
    const hasDates = kind !== "cycle";
    save.mutate(
      {
        kitchenId,
        cycleId: cycle?.id ?? null,
        version: cycle?.version ?? 0,
        name: name.trim(),
        kind,
        weeks,
        fromOn: hasDates ? from : null,
        untilOn: hasDates && to !== null ? dayAfter(to) : null,
        remark: remark.trim(),
        // Weeks that were cut off are cut off.
        meals: meals.filter((meal) => meal.week <= weeks),
      },
      {
        onSuccess: (saved) => {
          notify(t("menus.cycleSaved", { name: saved.name }));
          onSaved(saved);
        },
      },
    );
  }

  return (
    <form onSubmit={store} noValidate className={classes.form}>
      <Screen
        title={cycle?.name ?? t("menus.newCycle")}
        tools={
          <span className={classes.tools}>
            <Button variant="default" onClick={onLeave}>
              {t("action.back")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("action.save")}
            </Button>
          </span>
        }
      >
        <RefusalNote refusal={save.error} />
        <Card title={t("menus.cycleHead")}>
          <Stack gap="md">
            <Group grow align="start">
              <TextInput
                label={t("menus.cycleName")}
                required
                maxLength={40}
                value={name}
                error={faults["name"]}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <NumberInput
                label={t("menus.cycleWeeks")}
                allowDecimal={false}
                allowNegative={false}
                value={weeks}
                error={faults["weeks"]}
                onChange={(value) => setWeeks(Number(value))}
              />
              <TextInput
                label={t("menus.remark")}
                maxLength={400}
                value={remark}
                error={faults["remark"]}
                onChange={(event) => setRemark(event.currentTarget.value)}
              />
            </Group>
            <Choice
              label={t("menus.cycleKind")}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`menus.kind.${value}`) }))}
              onChange={setKind}
            />
            <p className={classes.kindHint}>{t(`menus.kindHint.${kind}`)}</p>
            {kind !== "cycle" && (
              <Group grow align="start">
                <DayField
                  label={t("menus.fromDay")}
                  value={from}
                  error={faults["fromOn"]}
                  required
                  onChange={setFrom}
                />
                <DayField
                  label={t("menus.lastDay")}
                  value={to}
                  error={faults["untilOn"]}
                  required
                  onChange={setTo}
                />
              </Group>
            )}
          </Stack>
        </Card>
        <Card
          title={t("menus.cycleMeals")}
          hint={t("menus.cycleMealsHint")}
          action={
            <Select
              aria-label={t("menus.copyWeekTo")}
              placeholder={t("menus.copyWeekTo")}
              data={numbers
                .filter((number) => number !== week)
                .map((number) => ({ value: String(number), label: t("menus.copyToWeek", { number }) }))}
              value={null}
              disabled={numbers.length < 2}
              onChange={(value) => {
                if (value !== null) {
                  const target = Number(value);
                  setMeals([
                    ...meals.filter((meal) => meal.week !== target),
                    ...meals.filter((meal) => meal.week === week).map((meal) => ({ ...meal, week: target })),
                  ]);
                  setWeek(target);
                }
              }}
            />
          }
        >
          <div className={classes.weeks} role="group" aria-label={t("menus.chooseWeek")}>
            {numbers.map((number) => (
              <Button
                key={number}
                variant={number === week ? "light" : "subtle"}
                aria-pressed={number === week}
                onClick={() => setWeek(number)}
              >
                {t("menus.weekNumber", { number })}
              </Button>
            ))}
          </div>
          <CycleGrid week={Math.min(week, shownWeeks)} kind={kind} meals={meals} onChange={setMeals} />
        </Card>
      </Screen>
    </form>
  );
}
