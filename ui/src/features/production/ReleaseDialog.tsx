import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type ProductionMeal, useProductionRecall, useProductionRelease } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { DialogFoot } from "../../shared/ui/DialogFoot";
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
  const faults = release.error ? faultsOf(release.error) : {};
  function save(event: FormEvent) {
    event.preventDefault();
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
    <Modal
      opened
      onClose={onClose}
      title={t("production.releaseTitle", { day: format.day(meal.on), meal: t(`meal.${meal.meal}`) })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={release.error} timeZone={meal.timeZone} />
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
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={release.isPending}>
              {t("production.release")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}

/** Takes a release back, with the reason. */
export function RecallDialog({ meal, onClose }: Props) {
  const { t } = useTranslation();
  const recall = useProductionRecall();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const faults = recall.error ? faultsOf(recall.error) : {};
  function save(event: FormEvent) {
    event.preventDefault();
    recall.mutate(
      { kitchenId: meal.kitchenId, on: meal.on, meal: meal.meal, reason },
      { onSuccess: onClose },
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("production.recall")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={recall.error} timeZone={meal.timeZone} />
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
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={recall.isPending}>
              {t("production.recall")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
