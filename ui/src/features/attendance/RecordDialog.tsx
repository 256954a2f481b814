import { Button, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DialogFoot } from "../../shared/ui/DialogFoot";

interface Props {
  title: string;
  timeZone: string;
  refusal: Refusal | null;
  onClose: () => void;
  saveWords: string;
  isSaving: boolean;
  onSave: () => void;
  /** In place of the button that leaves. */
  other?: ReactNode;
  size?: "lg" | "xl";
  children: ReactNode;
}

/** A dialog in which something is recorded: what was refused on top, what was typed stays, the act below. */
export function RecordDialog(props: Props) {
  const {
    title,
    timeZone,
    refusal,
    onClose,
    saveWords,
    isSaving,
    onSave,
    other,
    size = "lg",
    children,
  } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size={size}
    >
      <Stack gap="md">
        <RefusalNote refusal={refusal} timeZone={timeZone} />
        {children}
        <DialogFoot>
          {other ?? (
            <Button variant="default" mih="2.75rem" onClick={onClose}>
              {t("action.cancel")}
            </Button>
          )}
          <Button mih="2.75rem" loading={isSaving} onClick={onSave}>
            {saveWords}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
