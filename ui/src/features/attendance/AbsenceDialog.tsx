import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type AbsenceReason, useAttendanceRecordAbsence } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";

const reasons = ["illness", "hospital", "family", "travel", "other", "unknown"] as const;
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
  onClose: () => void;
}

/** Why somebody does not come, and until when. */
export function AbsenceDialog({ person, centreId, timeZone, on, onClose }: Props) {
  const { t } = useTranslation();
  const record = useAttendanceRecordAbsence();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState<AbsenceReason | null>(null);
  const [from, setFrom] = useState<string | null>(on);
  const [last, setLast] = useState<string | null>(on);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const faults = record.error ? faultsOf(record.error) : {};
  const chosenLength = lengths.find(({ days }) => from !== null && last === dayAfter(from, days - 1));

  function save() {
    setTried(true);
    if (reason === null || from === null || last === null) {
      return;
    }
    record.mutate(
      { elderId: person.elderId, centreId, fromOn: from, untilOn: dayAfter(last), reason, note: note.trim() },
      {
        onSuccess: () => {
          notify(t("notice.absenceRecorded", { name: person.name }));
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("absence.title", { name: person.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <Stack gap="md">
        <RefusalNote refusal={record.error} timeZone={timeZone} />
        <Choice
          label={t("absence.reason")}
          value={reason}
          onChange={setReason}
          options={reasons.map((word) => ({ value: word, label: t(`absenceReason.${word}`) }))}
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
        <Textarea
          label={t("absence.note")}
          placeholder={t("absence.notePlaceholder")}
          value={note}
          maxLength={200}
          autosize
          minRows={2}
          error={faults["note"]}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={record.isPending} onClick={save}>
            {t("absence.save")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
