import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type ProductionMeal, useProductionChangeExtra } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

interface Props {
  meal: ProductionMeal;
  onClose: () => void;
}

/** How much is cooked on top of what is wanted. */
export function ExtraDialog({ meal, onClose }: Props) {
  const { t } = useTranslation();
  const change = useProductionChangeExtra();
  const faultsOf = useFieldFaults();
  const [percent, setPercent] = useState<number | null>(meal.extraPercent);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(change.error);

  function save() {
    setTried(true);
    if (percent === null) {
      return;
    }
    change.mutate(
      { kitchenId: meal.kitchenId, version: meal.settingsVersion, extraPercent: percent },
      {
        onSuccess: () => {
          notify(t("production.extraSaved", { percent }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("production.extraTitle")}
      timeZone={meal.timeZone}
      refusal={change.error}
      saveWords={t("action.save")}
      isSaving={change.isPending}
      onSave={save}
      onClose={onClose}
    >
      <NumberInput
        label={t("production.extraPercent")}
        description={t("production.extraHint")}
        data-autofocus
        allowDecimal={false}
        value={percent ?? ""}
        error={faults["extraPercent"] ?? (tried && percent === null ? t("fault.required") : undefined)}
        onChange={(value) => setPercent(typeof value === "number" ? value : null)}
      />
    </FormDialog>
  );
}
