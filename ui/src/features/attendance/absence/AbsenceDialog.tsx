import { Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type AbsenceReason, useAttendanceRecordAbsence } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { dayAfter } from "../../../shared/format/days";
import { Choice } from "../../../shared/ui/Choice";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { absenceReasons } from "./absenceReasons";
import { AbsenceWordFields } from "./AbsenceWordFields";
import { useAbsenceWords } from "./useAbsenceWords";

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
  const words = useAbsenceWords({ toldBy: "", note: "" }, isClosed, record.error);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error);
  const chosenLength = lengths.find(({ days }) => from !== null && last === dayAfter(from, days - 1));

  function save() {
    setTried(true);
    if (reason === null || from === null || last === null || words.lacksReason) {
      return;
    }
    record.mutate(
      {
        elderId: person.elderId,
        centreId,
        fromOn: from,
        untilOn: dayAfter(last),
        reason,
        ...words.said,
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
        options={lengths.map((one) => ({ value: String(one.days), label: t(one.words) }))}
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
      <AbsenceWordFields words={words} faults={faults} tried={tried} />
    </RecordDialog>
  );
}
