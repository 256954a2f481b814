import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type BoardVisit, useAttendanceAnnulVisit } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { VisitBefore } from "./VisitBefore";

interface Props {
  person: { name: string };
  visit: BoardVisit;
  timeZone: string;
  onClose: () => void;
}

/** Strikes out a visit that never was. */
export function AnnulDialog({ person, visit, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const annul = useAttendanceAnnulVisit();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(annul.error);

  function save() {
    setTried(true);
    if (reason.trim() !== "") {
      annul.mutate(
        { visitId: visit.id, reason: reason.trim() },
        {
          onSuccess: () => {
            notify(t("notice.annulled", { name: person.name }));
            onClose();
          },
        },
      );
    }
  }

  return (
    <RecordDialog
      title={t("correction.annulTitle", { name: person.name })}
      timeZone={timeZone}
      refusal={annul.error}
      onClose={onClose}
      saveWords={t("correction.annul")}
      isSaving={annul.isPending}
      onSave={save}
    >
      <Text>{t("correction.annulHint")}</Text>
      <VisitBefore visit={visit} timeZone={timeZone} />
      <SentenceField
        label={t("correction.reason")}
        placeholder={t("correction.annulPlaceholder")}
        required
        value={reason}
        onChange={setReason}
        error={faults["reason"] ?? (tried && reason.trim() === "" ? t("fault.required") : undefined)}
      />
    </RecordDialog>
  );
}
