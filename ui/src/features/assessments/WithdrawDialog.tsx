import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Assessment, useAssessmentWithdraw } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";

/** Withdrawing an assessment that should never have been recorded. */
export function WithdrawDialog({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const faultsOf = useFieldFaults();
  const withdraw = useAssessmentWithdraw();
  const [reason, setReason] = useState("");
  const faults = withdraw.error ? faultsOf(withdraw.error) : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("assessment.withdrawTitle")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <Stack gap="md">
        <RefusalNote refusal={withdraw.error} />
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
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            loading={withdraw.isPending}
            onClick={() =>
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
          >
            {t("assessment.withdrawSave")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
