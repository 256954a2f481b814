import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DialogFoot } from "../../shared/ui/DialogFoot";

interface Props {
  refusal: Refusal;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why a published menu is changed; the act is then done with that reason. */
export function ReasonDialog({ refusal, onReason, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  function go(event: FormEvent) {
    event.preventDefault();
    onReason(reason.trim());
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("menus.changeReason")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={go} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={refusal} />
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
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" disabled={reason.trim() === ""}>
              {t("action.save")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
