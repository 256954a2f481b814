import { Input, NumberInput, SimpleGrid, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type MealDay, useMealSetCutOff } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { notify } from "../../shared/ui/notify";

/** Until when the kitchen takes changes of a meal. */
export function CutOffDialog({ day, onClose }: { day: MealDay; onClose: () => void }) {
  const { t } = useTranslation();
  const set = useMealSetCutOff();
  const faultsOf = useFieldFaults();
  const [draft, setDraft] = useState(day.cutOff);
  const faults = faultsOf(set.error);
  const times = ["ordersUntil", "correctionsUntil", "servedUntil"] as const;

  function save() {
    const { meal, version, daysBefore, ordersUntil, correctionsUntil, servedUntil } = draft;
    set.mutate(
      { kitchenId: day.kitchenId, meal, version, daysBefore, ordersUntil, correctionsUntil, servedUntil },
      {
        onSuccess: () => {
          notify(t("meals.cutOffSaved", { meal: t(`meal.${meal}`) }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("meals.cutOffTitle", { meal: t(`meal.${day.meal}`) })}
      timeZone={day.timeZone}
      refusal={set.error}
      saveWords={t("action.save")}
      isSaving={set.isPending}
      size="36rem"
      onSave={save}
      onClose={onClose}
    >
      <Text c="var(--quiet)">{t("meals.cutOffHint")}</Text>
      <SimpleGrid cols={2}>
        <NumberInput
          label={t("meals.daysBefore")}
          min={0}
          max={14}
          value={draft.daysBefore}
          error={faults["daysBefore"]}
          onChange={(value) =>
            setDraft((before) => ({ ...before, daysBefore: typeof value === "number" ? value : 1 }))
          }
        />
        {times.map((time) => (
          <Input.Wrapper key={time} label={t(`meals.${time}`)} error={faults[time]}>
            <WallTimeField
              label={t(`meals.${time}`)}
              value={draft[time]}
              onChange={(value) => setDraft((before) => ({ ...before, [time]: value }))}
            />
          </Input.Wrapper>
        ))}
      </SimpleGrid>
    </FormDialog>
  );
}
