import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Absence, useAttendanceCorrectAbsence } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { AbsenceBefore } from "./AbsenceBefore";
import { absenceReasons } from "./absenceReasons";

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
  const [toldBy, setToldBy] = useState(absence.toldBy);
  const [note, setNote] = useState(absence.note);
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(correct.error);
  // It may reach into another day that is closed: then the core says so.
  const takesReason = isClosed || correct.error?.code === "day_closed" || correctionReason !== "";
  const lacksReason = takesReason && correctionReason.trim() === "";

  function save() {
    setTried(true);
    if (lacksReason) {
      return;
    }
    correct.mutate(
      {
        absenceId: absence.id,
        reason,
        note: note.trim(),
        toldBy: toldBy.trim(),
        correctionReason: correctionReason.trim(),
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
      <TextInput
        label={t("absence.toldBy")}
        placeholder={t("absence.toldByPlaceholder")}
        value={toldBy}
        maxLength={60}
        error={faults["toldBy"]}
        onChange={(event) => setToldBy(event.currentTarget.value)}
      />
      <SentenceField
        label={t("absence.note")}
        placeholder={t("absence.notePlaceholder")}
        value={note}
        onChange={setNote}
        error={faults["note"]}
      />
      {takesReason && (
        <SentenceField
          label={t("correction.reason")}
          placeholder={t("absence.correctPlaceholder")}
          required
          value={correctionReason}
          onChange={setCorrectionReason}
          error={faults["correctionReason"] ?? (tried && lacksReason ? t("fault.required") : undefined)}
        />
      )}
    </RecordDialog>
  );
}
