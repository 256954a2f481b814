import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type LeftOpen, useAttendanceRecordDeparture } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { notify } from "../../shared/ui/notify";
import { RecordDialog } from "./RecordDialog";
import { SentenceField } from "./SentenceField";
import { TimeField } from "./TimeField";

interface Props {
  visit: LeftOpen;
  timeZone: string;
  onClose: () => void;
}

/** When somebody left on a past day, and how one knows. No time is proposed: it must be found out, not guessed. */
export function DepartureDialog({ visit, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = useAttendanceRecordDeparture();
  const faultsOf = useFieldFaults();
  const [departedAt, setDepartedAt] = useState("");
  const [collectedBy, setCollectedBy] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error);
  const missing = (text: string) => (tried && text.trim() === "" ? t("fault.required") : undefined);

  function save() {
    setTried(true);
    if (departedAt === "" || reason.trim() === "") {
      return;
    }
    record.mutate(
      {
        visitId: visit.visitId,
        departedAt,
        collectedBy: collectedBy.trim(),
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("notice.departureRecorded", { name: visit.name }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("departure.title", { name: visit.name })}
      timeZone={timeZone}
      refusal={record.error}
      onClose={onClose}
      saveWords={t("departure.save")}
      isSaving={record.isPending}
      onSave={save}
      other={
        <ButtonLink to="/elders/$elderId" params={{ elderId: visit.elderId }} variant="default">
          {t("departure.openProfile")}
        </ButtonLink>
      }
    >
      <Text>
        {t("departure.came", {
          day: format.longDay(visit.visitOn),
          time: format.time(visit.arrivedAt, timeZone),
        })}
      </Text>
      <TimeField
        label={t("departure.time")}
        required
        value={departedAt}
        onChange={setDepartedAt}
        error={faults["departedAt"] ?? missing(departedAt)}
      />
      <TextInput
        label={t("departure.collectedBy")}
        value={collectedBy}
        maxLength={60}
        error={faults["collectedBy"]}
        onChange={(event) => setCollectedBy(event.currentTarget.value)}
      />
      <SentenceField
        label={t("departure.reason")}
        placeholder={t("departure.reasonPlaceholder")}
        required
        value={reason}
        onChange={setReason}
        error={faults["reason"] ?? missing(reason)}
      />
    </RecordDialog>
  );
}
