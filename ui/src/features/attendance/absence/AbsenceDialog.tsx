import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type AbsenceReason, useAttendanceRecordAbsence } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { dayAfter } from "../../../shared/format/days";
import { Choice } from "../../../shared/ui/Choice";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { absenceReasons } from "./absenceReasons";

const lengths = [
  { days: 1, words: "absence.onlyThisDay" },
  { days: 3, words: "absence.threeDays" },
  { days: 7, words: "absence.oneWeek" },
  { days: 30, words: "absence.oneMonth" },
] as const;

interface Props {
  person: { elderId: string; name: string };
  centreId: string;
  timeZone: string;
  on: string;
  /** The day is closed: it takes this with a reason only. */
  isClosed: boolean;
  onClose: () => void;
}

/** Why somebody does not come, until when, and who said so. */
export function AbsenceDialog({ person, centreId, timeZone, on, isClosed, onClose }: Props) {
  const { t } = useTranslation();
  const record = useAttendanceRecordAbsence();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState<AbsenceReason | null>(null);
  const [from, setFrom] = useState<string | null>(on);
  const [last, setLast] = useState<string | null>(on);
  const [toldBy, setToldBy] = useState("");
  const [note, setNote] = useState("");
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error);
  const chosenLength = lengths.find(({ days }) => from !== null && last === dayAfter(from, days - 1));
  // Another of its days may be closed: then the core says so.
  const takesReason = isClosed || record.error?.code === "day_closed" || correctionReason !== "";
  const lacksReason = takesReason && correctionReason.trim() === "";

  function save() {
    setTried(true);
    if (reason === null || from === null || last === null || lacksReason) {
      return;
    }
    record.mutate(
      {
        elderId: person.elderId,
        centreId,
        fromOn: from,
        untilOn: dayAfter(last),
        reason,
        note: note.trim(),
        toldBy: toldBy.trim(),
        correctionReason: correctionReason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("notice.absenceRecorded", { name: person.name }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("absence.title", { name: person.name })}
      timeZone={timeZone}
      refusal={record.error}
      onClose={onClose}
      saveWords={t("absence.save")}
      isSaving={record.isPending}
      onSave={save}
    >
      <Choice
        label={t("absence.reason")}
        value={reason}
        onChange={setReason}
        options={absenceReasons.map((word) => ({ value: word, label: t(`absenceReason.${word}`) }))}
        error={faults["reason"] ?? (tried && reason === null ? t("fault.required") : undefined)}
      />
      <Choice
        label={t("absence.period")}
        value={chosenLength ? String(chosenLength.days) : null}
        onChange={(days) => {
          const start = from ?? on;
          setFrom(start);
          setLast(dayAfter(start, Number(days) - 1));
        }}
        options={lengths.map(({ days, words }) => ({ value: String(days), label: t(words) }))}
      />
      <Group grow align="start">
        <DayField
          label={t("absence.from")}
          value={from}
          onChange={(day) => {
            setFrom(day);
            if (day !== null && (last === null || last < day)) {
              setLast(day);
            }
          }}
          error={faults["fromOn"]}
        />
        <DayField label={t("absence.last")} value={last} onChange={setLast} error={faults["untilOn"]} />
      </Group>
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
          required
          value={correctionReason}
          onChange={setCorrectionReason}
          error={faults["correctionReason"] ?? (tried && lacksReason ? t("fault.required") : undefined)}
        />
      )}
    </RecordDialog>
  );
}
