import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Absence, useAttendanceWithdrawAbsence } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { AbsenceBefore } from "./AbsenceBefore";

interface Props {
  person: { name: string };
  absence: Absence;
  timeZone: string;
  onClose: () => void;
}

/** Takes an absence back from a day that is over or closed: with a reason, and what was recorded is kept. */
export function AbsenceWithdrawalDialog({ person, absence, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const withdraw = useAttendanceWithdrawAbsence();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(withdraw.error);

  function save() {
    setTried(true);
    if (reason.trim() !== "") {
      withdraw.mutate(
        { absenceId: absence.id, correctionReason: reason.trim() },
        {
          onSuccess: () => {
            notify(t("notice.absenceWithdrawn", { name: person.name }));
            onClose();
          },
        },
      );
    }
  }

  return (
    <RecordDialog
      title={t("absence.withdrawTitle", { name: person.name })}
      timeZone={timeZone}
      refusal={withdraw.error}
      onClose={onClose}
      saveWords={t("panel.withdrawAbsence")}
      isSaving={withdraw.isPending}
      onSave={save}
    >
      <Text>{t("absence.withdrawHint")}</Text>
      <AbsenceBefore absence={absence} />
      <SentenceField
        label={t("correction.reason")}
        placeholder={t("absence.correctPlaceholder")}
        required
        value={reason}
        onChange={setReason}
        error={
          faults["correctionReason"] ?? (tried && reason.trim() === "" ? t("fault.required") : undefined)
        }
      />
    </RecordDialog>
  );
}
