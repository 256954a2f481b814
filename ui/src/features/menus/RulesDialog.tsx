import { Group, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type MenuSettings, useMenuSetRules } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import classes from "./menus.module.css";

interface Props {
  kitchenId: string;
  settings: MenuSettings;
  onClose: () => void;
}

/** What the kitchen holds its menus against. */
export function RulesDialog({ kitchenId, settings, onClose }: Props) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const set = useMenuSetRules();
  const [draft, setDraft] = useState(settings);
  const faults = faultsOf(set.error);
  const number = (field: Exclude<keyof MenuSettings, "version">) => ({
    value: draft[field],
    error: faults[field],
    allowDecimal: false,
    allowNegative: false,
    onChange: (value: string | number) => setDraft((before) => ({ ...before, [field]: Number(value) })),
  });

  function save() {
    set.mutate({ kitchenId, ...draft }, { onSuccess: onClose });
  }

  return (
    <FormDialog
      title={t("menus.rules")}
      refusal={set.error}
      saveWords={t("action.save")}
      isSaving={set.isPending}
      onSave={save}
      onClose={onClose}
    >
      <NumberInput
        label={t("menus.repeatDays")}
        description={t("menus.repeatDaysHint")}
        {...number("repeatDays")}
      />
      <p className={classes.quiet}>{t("menus.sharesHint")}</p>
      {(
        [
          ["breakfast", "breakfastLeast", "breakfastMost"],
          ["lunch", "lunchLeast", "lunchMost"],
          ["dinner", "dinnerLeast", "dinnerMost"],
        ] as const
      ).map(([meal, least, most]) => (
        <Group key={meal} grow align="start">
          <NumberInput
            label={t("menus.shareLeastOf", { meal: t(`menus.meal.${meal}`) })}
            {...number(least)}
          />
          <NumberInput label={t("menus.shareMostOf", { meal: t(`menus.meal.${meal}`) })} {...number(most)} />
        </Group>
      ))}
      <Group grow align="start">
        <NumberInput label={t("menus.foodsADay")} {...number("foodsADay")} />
        <NumberInput label={t("menus.foodsAWeek")} {...number("foodsAWeek")} />
      </Group>
    </FormDialog>
  );
}
