import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { FormDialog } from "../../shared/ui/FormDialog";

interface Props {
  /** What is taken back, in words. */
  title: string;
  refusal: Refusal | null;
  isSaving: boolean;
  onSave: (correctionReason: string) => void;
  onClose: () => void;
}

/** Days that are taken back although some of them are closed already: only with a reason. */
export function RemoveDaysDialog({ title, refusal, isSaving, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={title}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={isSaving}
      isHeld={reason.trim() === ""}
      size="md"
      onSave={() => onSave(reason.trim())}
      onClose={onClose}
    >
      <ClosedDayReason refusal={refusal} reason={reason} onReason={setReason} />
    </FormDialog>
  );
}
