import { Select, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type Elder, useEnrolmentStart } from "../../ipc/generated";

import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { type PatternDraft, usualPattern } from "./patternDraft";
import { PatternFields } from "./PatternFields";
import { PlanNote } from "./PlanNote";

interface Props {
  elder: Elder;
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
  today: string;
  onClose: () => void;
}

/** Enrolling in day care: where, from when, on which days. */
export function EnrolDialog({ elder, centres, centreHere, today, onClose }: Props) {
  const { t } = useTranslation();
  const start = useEnrolmentStart();
  const faultsOf = useFieldFaults();
  const standard = centreHere?.givesDayCare === true ? centreHere.id : (centres[0]?.id ?? null);
  const [centreId, setCentreId] = useState<string | null>(standard);
  const [from, setFrom] = useState<string | null>(today);
  const [last, setLast] = useState<string | null>(null);
  const [pattern, setPattern] = useState<PatternDraft>(usualPattern);
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(start.error);
  const required = t("fault.required");

  function save() {
    setTried(true);
    if (centreId === null || from === null || pattern.days.length === 0) {
      return;
    }
    start.mutate(
      {
        elderId: elder.id,
        centreId,
        fromOn: from,
        untilOn: last === null ? null : dayAfter(last),
        ...pattern,
        groupName: pattern.groupName.trim(),
        correctionReason: correctionReason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("enrol.saved", { name: elder.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("enrol.title", { name: elder.name })}
      refusal={start.error}
      saveWords={t("enrol.save")}
      isSaving={start.isPending}
      size="42rem"
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t("enrol.centre")}
        data={centres.map(({ id, name }) => ({ value: id, label: name }))}
        value={centreId}
        onChange={setCentreId}
        error={faults["centreId"] ?? (tried && centreId === null ? required : undefined)}
      />
      <SimpleGrid cols={2}>
        <DayField
          label={t("enrol.from")}
          value={from}
          onChange={setFrom}
          error={faults["fromOn"] ?? (tried && from === null ? required : undefined)}
        />
        <DayField
          label={t("enrol.until")}
          description={t("enrol.untilHint")}
          clearable
          value={last}
          onChange={setLast}
          error={faults["untilOn"]}
        />
      </SimpleGrid>
      <PlanNote on={last ?? from} />
      <PatternFields
        centreId={centreId}
        pattern={pattern}
        onChange={setPattern}
        faults={faults}
        lacksDays={tried && pattern.days.length === 0}
      />
      <ClosedDayReason refusal={start.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
