import { ActionIcon, Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type ElderDraft, newAlert } from "./elderDraft";
import { FormLines } from "./FormLines";
import classes from "./form.module.css";

const kinds = [
  "allergy",
  "wandering",
  "fall",
  "choking",
  "medication",
  "infection",
  "mobility",
  "other",
] as const;
const severities = ["severe", "moderate", "mild"] as const;

/** What staff must know of the elder wherever the elder appears. */
export function AlertFields({ form }: { form: UseFormReturnType<ElderDraft> }) {
  const { t } = useTranslation();
  return (
    <FormLines
      title={t("form.safety")}
      hint={t("form.safetyHint")}
      lines={form.values.alerts}
      nameOf={(place) => t("form.alertPlace", { place: place + 1 })}
      className={classes.alertLine}
      addLabel={t("form.addAlert")}
      onAdd={() => form.insertListItem("alerts", newAlert())}
    >
      {(alert, place) => (
        <>
          <Select
            label={t("form.alertKind")}
            data={kinds.map((kind) => ({ value: kind, label: t(`alert.kind.${kind}`) }))}
            {...form.getInputProps(`alerts.${place}.kind`)}
          />
          <Select
            label={t("form.alertSeverity")}
            data={severities.map((severity) => ({
              value: severity,
              label: t(`alert.severity.${severity}`),
            }))}
            {...form.getInputProps(`alerts.${place}.severity`)}
          />
          <TextInput
            label={t("form.alertNote")}
            placeholder={alert.kind === "allergy" ? t("form.alertNoteAllergy") : ""}
            {...form.getInputProps(`alerts.${place}.note`)}
          />
          <ActionIcon
            className={classes.lineAct}
            aria-label={t("form.removeAlert", { place: place + 1 })}
            onClick={() => form.removeListItem("alerts", place)}
          >
            <IconTrash size="1.25rem" aria-hidden />
          </ActionIcon>
        </>
      )}
    </FormLines>
  );
}
