import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type ProductionMeal, useProductionRecall, useProductionRelease } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import classes from "./production.module.css";

interface Props {
  meal: ProductionMeal;
  onClose: () => void;
}

// Whoever released the last meal at this desk most likely releases the next one.
let last = "";

/** Releases a meal: from then on the sheet stands still. */
export function ReleaseDialog({ meal, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const release = useProductionRelease();
  const faultsOf = useFieldFaults();
  const [person, setPerson] = useState(last);
  const faults = faultsOf(release.error);
  function save() {
    release.mutate(
      { kitchenId: meal.kitchenId, on: meal.on, meal: meal.meal, person },
      {
        onSuccess: () => {
          last = person;
          notify(t("production.releasedNow", { day: format.day(meal.on), meal: t(`meal.${meal.meal}`) }));
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title={t("production.releaseTitle", { day: format.day(meal.on), meal: t(`meal.${meal.meal}`) })}
      timeZone={meal.timeZone}
      refusal={release.error}
      saveWords={t("production.release")}
      isSaving={release.isPending}
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.plain}>
        {t("production.releaseWhat", {
          portions: meal.sheet.portions,
          sites: meal.sheet.sites.length,
          special: meal.sheet.specialPortions,
        })}
      </p>
      <TextInput
        label={t("production.person")}
        required
        data-autofocus
        maxLength={40}
        value={person}
        error={faults["person"]}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Takes a release back, with the reason. */
export function RecallDialog({ meal, onClose }: Props) {
  const { t } = useTranslation();
  const recall = useProductionRecall();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const faults = faultsOf(recall.error);
  function save() {
    recall.mutate(
      { kitchenId: meal.kitchenId, on: meal.on, meal: meal.meal, reason },
      { onSuccess: onClose },
    );
  }
  return (
    <FormDialog
      title={t("production.recall")}
      timeZone={meal.timeZone}
      refusal={recall.error}
      saveWords={t("production.recall")}
      isSaving={recall.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t("production.recallWhy")}
        description={t("production.recallHint")}
        required
        data-autofocus
        maxLength={200}
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
