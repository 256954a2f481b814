import { NumberInput, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type SafetyDay, type SafetySettings, useSafetyChangeSettings } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import classes from "./safety.module.css";

const degrees = ["coreTenthsCelsius", "hotAboveTenthsCelsius", "coldBelowTenthsCelsius"] as const;
const numbers = [
  "holdingMinutes",
  "expiringMinutes",
  "sampleGrams",
  "sampleHours",
  "readingGraceMinutes",
] as const;

/** The numbers by which the kitchen judges: stricter than the standard is allowed, laxer is not. */
export function SettingsDialog({ day, onClose }: { day: SafetyDay; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useSafetyChangeSettings();
  const faultsOf = useFieldFaults();
  const [draft, setDraft] = useState<SafetySettings>(day.settings);
  const faults = faultsOf(change.error);
  return (
    <FormDialog
      title={t("safety.settings")}
      timeZone={day.timeZone}
      refusal={change.error}
      saveWords={t("action.save")}
      isSaving={change.isPending}
      onClose={onClose}
      onSave={() => change.mutate({ ...draft, kitchenId: day.kitchenId }, { onSuccess: onClose })}
    >
      <p className={classes.plain}>{t("safety.settingsHint")}</p>
      <SimpleGrid cols={2}>
        {degrees.map((field) => (
          <NumberInput
            key={field}
            label={t(`safetySetting.${field}`)}
            description={t(`safetySource.${field}`)}
            decimalScale={1}
            hideControls
            rightSection="℃"
            value={draft[field] / 10}
            error={faults[field]}
            onChange={(value) => setDraft({ ...draft, [field]: Math.round(Number(value) * 10) })}
          />
        ))}
        {numbers.map((field) => (
          <NumberInput
            key={field}
            label={t(`safetySetting.${field}`)}
            description={t(`safetySource.${field}`)}
            allowDecimal={false}
            hideControls
            value={draft[field]}
            error={faults[field]}
            onChange={(value) => setDraft({ ...draft, [field]: Number(value) })}
          />
        ))}
      </SimpleGrid>
    </FormDialog>
  );
}
