import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { FormDialog } from "../../shared/ui/FormDialog";

interface Props {
  refusal: Refusal;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why a published menu is changed; the act is then done with that reason. */
export function ReasonDialog({ refusal, onReason, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  function go() {
    onReason(reason.trim());
  }
  return (
    <FormDialog
      title={t("menus.changeReason")}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={false}
      isHeld={reason.trim() === ""}
      size="md"
      onSave={go}
      onClose={onClose}
    >
      <Textarea
        label={t("menus.changeReason")}
        description={t("menus.changeReasonHint")}
        required
        data-autofocus
        maxLength={200}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
