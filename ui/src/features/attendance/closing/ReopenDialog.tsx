import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Board, useAttendanceReopenDay } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { useFormat } from "../../../shared/format/useFormat";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";

/** Opens a closed day again, with a reason. */
export function ReopenDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reopen = useAttendanceReopenDay();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(reopen.error);
  const day = format.day(board.on);

  function save() {
    setTried(true);
    if (reason.trim() !== "") {
      reopen.mutate(
        { centreId: board.centre.id, on: board.on, reason: reason.trim() },
        {
          onSuccess: () => {
            notify(t("notice.dayReopened", { day }));
            onClose();
          },
        },
      );
    }
  }

  return (
    <RecordDialog
      title={t("closing.reopenTitle", { day })}
      timeZone={board.centre.timeZone}
      refusal={reopen.error}
      onClose={onClose}
      saveWords={t("closing.reopen")}
      isSaving={reopen.isPending}
      onSave={save}
    >
      <Text>{t("closing.reopenHint")}</Text>
      <SentenceField
        label={t("closing.reopenReason")}
        required
        value={reason}
        onChange={setReason}
        error={faults["reason"] ?? (tried && reason.trim() === "" ? t("fault.required") : undefined)}
      />
    </RecordDialog>
  );
}
