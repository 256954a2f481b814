import { Autocomplete, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type Enrolment, useEnrolmentPause } from "../../ipc/generated";

import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { PlanNote } from "./PlanNote";

interface Props {
  elder: Elder;
  enrolment: Enrolment;
  today: string;
  onClose: () => void;
}

/** Pausing a service, from a day in the past or ahead, until a day or until further notice. */
export function PauseDialog({ elder, enrolment, today, onClose }: Props) {
  const { t } = useTranslation();
  const pause = useEnrolmentPause();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState<string | null>(today < enrolment.fromOn ? enrolment.fromOn : today);
  const [last, setLast] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(pause.error);
  const required = t("fault.required");

  function save() {
    setTried(true);
    if (from === null || reason.trim() === "") {
      return;
    }
    pause.mutate(
      {
        enrolmentId: enrolment.id,
        fromOn: from,
        untilOn: last === null ? null : dayAfter(last),
        reason: reason.trim(),
        correctionReason: correctionReason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("enrol.paused", { name: elder.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("enrol.pauseTitle", { name: elder.name, centre: enrolment.centreName })}
      refusal={pause.error}
      saveWords={t("enrol.pauseSave")}
      isSaving={pause.isPending}
      size="36rem"
      onSave={save}
      onClose={onClose}
    >
      <SimpleGrid cols={2}>
        <DayField
          label={t("enrol.pauseFrom")}
          description={t("enrol.pauseFromHint")}
          value={from}
          onChange={setFrom}
          error={faults["fromOn"] ?? (tried && from === null ? required : undefined)}
        />
        <DayField
          label={t("enrol.pauseUntil")}
          description={t("enrol.pauseUntilHint")}
          clearable
          value={last}
          onChange={setLast}
          error={faults["untilOn"]}
        />
      </SimpleGrid>
      <PlanNote on={last} />
      <Autocomplete
        label={t("enrol.pauseReason")}
        withAsterisk
        data={[
          t("absenceReason.hospital"),
          t("absenceReason.illness"),
          t("absenceReason.family"),
          t("absenceReason.travel"),
        ]}
        value={reason}
        error={faults["reason"] ?? (tried && reason.trim() === "" ? required : undefined)}
        onChange={setReason}
      />
      <ClosedDayReason refusal={pause.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
