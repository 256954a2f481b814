import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Absence, useAttendanceCorrectAbsence } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { AbsenceBefore } from "./AbsenceBefore";
import { absenceReasons } from "./absenceReasons";
import { AbsenceWordFields } from "./AbsenceWordFields";
import { useAbsenceWords } from "./useAbsenceWords";

interface Props {
  person: { name: string };
  absence: Absence;
  timeZone: string;
  /** The day is closed: it takes this with a reason only. */
  isClosed: boolean;
  onClose: () => void;
}

/** Why somebody really did not come: often found out only when the day is closed. What stood there before is kept. */
export function AbsenceCorrectionDialog({ person, absence, timeZone, isClosed, onClose }: Props) {
  const { t } = useTranslation();
  const correct = useAttendanceCorrectAbsence();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState(absence.reason);
  const words = useAbsenceWords(absence, isClosed, correct.error);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(correct.error);

  function save() {
    setTried(true);
    if (words.lacksReason) {
      return;
    }
    correct.mutate(
      {
        absenceId: absence.id,
        reason,
        ...words.said,
      },
      {
        onSuccess: () => {
          notify(t("notice.absenceCorrected", { name: person.name }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("absence.correctTitle", { name: person.name })}
      timeZone={timeZone}
      refusal={correct.error}
      onClose={onClose}
      saveWords={t("correction.save")}
      isSaving={correct.isPending}
      onSave={save}
    >
      <AbsenceBefore absence={absence} />
      <Choice
        label={t("absence.reason")}
        value={reason}
        onChange={setReason}
        options={absenceReasons.map((word) => ({ value: word, label: t(`absenceReason.${word}`) }))}
        error={faults["reason"]}
      />
      <AbsenceWordFields
        words={words}
        faults={faults}
        tried={tried}
        reasonPlaceholder={t("absence.correctPlaceholder")}
      />
    </RecordDialog>
  );
}
