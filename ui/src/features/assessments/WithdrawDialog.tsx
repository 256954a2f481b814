import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Assessment, useAssessmentWithdraw } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

/** Withdrawing an assessment that should never have been recorded. */
export function WithdrawDialog({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const faultsOf = useFieldFaults();
  const withdraw = useAssessmentWithdraw();
  const [reason, setReason] = useState("");
  const faults = faultsOf(withdraw.error);
  return (
    <FormDialog
      title={t("assessment.withdrawTitle")}
      refusal={withdraw.error}
      saveWords={t("assessment.withdrawSave")}
      isSaving={withdraw.isPending}
      size="md"
      onSave={() =>
        withdraw.mutate(
          { assessmentId: assessment.id, reason },
          {
            onSuccess: () => {
              notify(t("assessment.withdrawnDone"));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{t("assessment.withdrawText", { day: format.longDay(assessment.assessedOn) })}</p>
      <Textarea
        label={t("assessment.withdrawReason")}
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
