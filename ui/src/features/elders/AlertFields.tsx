import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Card } from "../../shared/ui/Card";
import { type ElderDraft, newAlert } from "./elderDraft";
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
    <Card title={t("form.safety")} hint={t("form.safetyHint")}>
      <ul className={classes.lines}>
        {form.values.alerts.map((alert, place) => (
          <li
            key={alert.key}
            className={classes.alertLine}
            aria-label={t("form.alertPlace", { place: place + 1 })}
          >
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
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mih="2.75rem"
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        onClick={() => form.insertListItem("alerts", newAlert())}
      >
        {t("form.addAlert")}
      </Button>
    </Card>
  );
}
