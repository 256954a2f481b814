import { ActionIcon, Checkbox, Group, NumberInput, Select, Skeleton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedRules,
  type BedSettings,
  type QueueEffect,
  useBedSetRules,
  useBedSettings,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { useGradeWords } from "../shared/bedWords";
import type { ResidenceHere } from "../shared/residence";
import classes from "./house.module.css";

/** Grades from which somebody may count as disabled. */
const grades = [1, 2, 3, 4] as const;

const effects: readonly QueueEffect[] = ["keeps", "to_the_end", "leaves"];

/** The settings that are a number, in the order in which they stand on the form, with their limits. */
const numbers = [
  ["holdDays", 0, 366],
  ["holdWarningDays", 0, 60],
  ["cleaningTargetMinutes", 5, 2880],
  ["reservationDays", 1, 366],
  ["offerDays", 1, 60],
  ["shortStayDays", 1, 366],
  ["lateEntryDays", 0, 31],
  ["nursingTargetPercent", 0, 100],
  ["oldestFromAge", 60, 110],
] as const satisfies readonly (readonly [keyof BedRules, number, number])[];

interface Props {
  residence: ResidenceHere;
  onClose: () => void;
}

/** How the beds of a residence are run. */
export function RulesDialog({ residence, onClose }: Props) {
  const settings = useBedSettings({ centreId: residence.id });
  if (settings.data) {
    return <RulesForm residence={residence} settings={settings.data} onClose={onClose} />;
  }
  return settings.error ? (
    <RefusalNote refusal={settings.error} timeZone={residence.timeZone} />
  ) : (
    <Skeleton height="2rem" />
  );
}

function RulesForm({ residence, settings, onClose }: Props & { settings: BedSettings }) {
  const { t } = useTranslation();
  const gradeWords = useGradeWords();
  const save = useBedSetRules();
  const faultsOf = useFieldFaults();
  // What somebody else saves meanwhile must not overwrite what is being typed here.
  const [{ version }] = useState(settings);
  const [rules, setRules] = useState(settings.rules);
  const put = (some: Partial<BedRules>) => setRules({ ...rules, ...some });
  const faults = faultsOf(save.error, "rules");
  const raise = (place: number) => {
    const order = [...rules.priorityOrder];
    const [one] = order.splice(place, 1);
    if (one !== undefined) {
      order.splice(place - 1, 0, one);
      put({ priorityOrder: order });
    }
  };
  const effect = (name: "refusedEffect" | "lapsedEffect") => (
    <Select
      label={t(`beds.rules.${name}`)}
      data={effects.map((value) => ({ value, label: t(`queueEffect.${value}`) }))}
      value={rules[name]}
      allowDeselect={false}
      onChange={(value) => put({ [name]: effects.find((one) => one === value) ?? rules[name] })}
    />
  );
  return (
    <ActDialog
      title={t("beds.rules.title", { name: residence.name })}
      size="lg"
      timeZone={residence.timeZone}
      refusal={save.error}
      act={t("action.save")}
      isActing={save.isPending}
      onAct={() =>
        save.mutate(
          { centreId: residence.id, version, rules },
          {
            onSuccess: () => {
              notify(t("beds.done.saved"));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p className={classes.quiet}>{t("beds.rules.hint")}</p>
      <div className={classes.numbers}>
        {numbers.map(([name, min, max]) => (
          <NumberInput
            key={name}
            label={t(`beds.rules.${name}`)}
            min={min}
            max={max}
            clampBehavior="none"
            allowDecimal={false}
            value={rules[name]}
            error={faults[name]}
            onChange={(value) => put({ [name]: Number(value) })}
          />
        ))}
        <Select
          label={t("beds.rules.disabledFromGrade")}
          data={grades.map((grade) => ({ value: String(grade), label: gradeWords(grade) }))}
          value={String(rules.disabledFromGrade)}
          error={faults["disabledFromGrade"]}
          allowDeselect={false}
          onChange={(grade) => grade !== null && put({ disabledFromGrade: Number(grade) })}
        />
      </div>
      <Checkbox
        label={t("beds.rules.sameDayCountsOne")}
        description={t("beds.rules.sameDayHint")}
        checked={rules.sameDayCountsOne}
        onChange={(event) => put({ sameDayCountsOne: event.currentTarget.checked })}
      />
      <Group grow align="start">
        {effect("refusedEffect")}
        {effect("lapsedEffect")}
      </Group>
      <fieldset className={classes.order}>
        <legend>{t("beds.rules.priorityOrder")}</legend>
        <ol>
          {rules.priorityOrder.map((priority, place) => {
            const name = t(`waitingPriority.${priority}`);
            return (
              <li key={priority}>
                <span>{`${place + 1}. ${name}`}</span>
                <ActionIcon
                  variant="default"
                  size="2.75rem"
                  disabled={place === 0}
                  aria-label={t("beds.rules.raise", { name })}
                  onClick={() => raise(place)}
                >
                  <IconArrowUp size="1.125rem" aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="2.75rem"
                  disabled={place === rules.priorityOrder.length - 1}
                  aria-label={t("beds.rules.lower", { name })}
                  onClick={() => raise(place + 1)}
                >
                  <IconArrowDown size="1.125rem" aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ol>
      </fieldset>
    </ActDialog>
  );
}
