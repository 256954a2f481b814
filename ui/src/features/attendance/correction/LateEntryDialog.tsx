import { Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAttendanceRecordVisit } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { useFormat } from "../../../shared/format/useFormat";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { TimeField } from "../TimeField";

interface Props {
  person: { elderId: string; name: string };
  centreId: string;
  timeZone: string;
  on: string;
  onClose: () => void;
}

/** A visit of a past day that nobody recorded. No time is proposed: it must be found out, not guessed. */
export function LateEntryDialog({ person, centreId, timeZone, on, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = useAttendanceRecordVisit();
  const faultsOf = useFieldFaults();
  const [arrivedAt, setArrivedAt] = useState("");
  const [departedAt, setDepartedAt] = useState("");
  const [broughtBy, setBroughtBy] = useState("");
  const [collectedBy, setCollectedBy] = useState("");
  const [remark, setRemark] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error);
  const missing = (text: string) => (tried && text.trim() === "" ? t("fault.required") : undefined);

  function save() {
    setTried(true);
    if (arrivedAt === "" || reason.trim() === "") {
      return;
    }
    record.mutate(
      {
        elderId: person.elderId,
        centreId,
        on,
        arrivedAt,
        departedAt: departedAt === "" ? null : departedAt,
        broughtBy: broughtBy.trim(),
        collectedBy: collectedBy.trim(),
        remark: remark.trim(),
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("notice.lateEntry", { name: person.name }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("lateEntry.title", { name: person.name })}
      timeZone={timeZone}
      refusal={record.error}
      onClose={onClose}
      saveWords={t("lateEntry.save")}
      isSaving={record.isPending}
      onSave={save}
    >
      <Text>{t("lateEntry.hint", { day: format.longDay(on) })}</Text>
      <Group grow align="start">
        <TimeField
          label={t("correction.arrivedAt")}
          required
          value={arrivedAt}
          onChange={setArrivedAt}
          error={faults["arrivedAt"] ?? missing(arrivedAt)}
        />
        <TimeField
          label={t("lateEntry.departedAt")}
          value={departedAt}
          onChange={setDepartedAt}
          mayBeEmpty
          error={faults["departedAt"]}
        />
      </Group>
      <Group grow align="start">
        <TextInput
          label={t("correction.broughtBy")}
          value={broughtBy}
          maxLength={60}
          error={faults["broughtBy"]}
          onChange={(event) => setBroughtBy(event.currentTarget.value)}
        />
        <TextInput
          label={t("correction.collectedBy")}
          value={collectedBy}
          maxLength={60}
          error={faults["collectedBy"]}
          onChange={(event) => setCollectedBy(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={t("door.remark")}
        value={remark}
        maxLength={200}
        error={faults["remark"]}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <SentenceField
        label={t("departure.reason")}
        placeholder={t("departure.reasonPlaceholder")}
        required
        value={reason}
        onChange={setReason}
        error={faults["reason"] ?? faults["on"] ?? missing(reason)}
      />
    </RecordDialog>
  );
}
