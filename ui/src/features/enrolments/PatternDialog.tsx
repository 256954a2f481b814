import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type Enrolment, useEnrolmentChangePattern } from "../../ipc/generated";

import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { type PatternDraft, patternOf } from "./patternDraft";
import { PatternFields } from "./PatternFields";
import { PlanNote } from "./PlanNote";

interface Props {
  elder: Elder;
  enrolment: Enrolment;
  today: string;
  onClose: () => void;
}

/** Another week from a day on; the days before keep what was agreed. */
export function PatternDialog({ elder, enrolment, today, onClose }: Props) {
  const { t } = useTranslation();
  const change = useEnrolmentChangePattern();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState<string | null>(today < enrolment.fromOn ? enrolment.fromOn : today);
  const [pattern, setPattern] = useState<PatternDraft>(() => patternOf(enrolment));
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(change.error);

  function save() {
    setTried(true);
    if (from === null || pattern.days.length === 0) {
      return;
    }
    change.mutate(
      {
        enrolmentId: enrolment.id,
        fromOn: from,
        ...pattern,
        groupName: pattern.groupName.trim(),
        correctionReason: correctionReason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("enrol.patternSaved", { name: elder.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("enrol.patternTitle", { name: elder.name, centre: enrolment.centreName })}
      refusal={change.error}
      saveWords={t("enrol.patternSave")}
      isSaving={change.isPending}
      size="42rem"
      onSave={save}
      onClose={onClose}
    >
      <DayField
        label={t("enrol.patternFrom")}
        description={t("enrol.patternHint")}
        value={from}
        onChange={setFrom}
        error={faults["fromOn"] ?? (tried && from === null ? t("fault.required") : undefined)}
      />
      <PlanNote on={from} />
      <PatternFields
        centreId={enrolment.centreId}
        pattern={pattern}
        onChange={setPattern}
        faults={faults}
        lacksDays={tried && pattern.days.length === 0}
      />
      {enrolment.pauses.length > 0 && (
        <Text c="var(--quiet)" size="sm">
          {t("enrol.pausesStay")}
        </Text>
      )}
      <ClosedDayReason refusal={change.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
