import { Button, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { RefusalNote } from "../faults/RefusalNote";
import { DialogFoot } from "./DialogFoot";

interface Props {
  title: string;
  timeZone?: string | undefined;
  refusal: Refusal | null;
  saveWords: string;
  isSaving: boolean;
  /** Nothing to save yet. */
  isHeld?: boolean;
  /** It cannot be taken back, or throws food away. */
  isGrave?: boolean;
  size?: string;
  /** What else can be done, at the left of the foot. */
  aside?: ReactNode;
  onSave: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog with one form: the refusal on top, the fields, cancel and save at its foot. */
export function FormDialog(props: Props) {
  const { title, timeZone, refusal, saveWords, isSaving, isHeld = false, isGrave = false } = props;
  const { size = "lg", aside, onSave, onClose, children } = props;
  const { t } = useTranslation();
  function save(event: FormEvent) {
    event.preventDefault();
    onSave();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size={size}
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={refusal} {...(timeZone === undefined ? {} : { timeZone })} />
          {children}
          <DialogFoot>
            {aside}
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={isSaving} disabled={isHeld} {...(isGrave ? { color: "red" } : {})}>
              {saveWords}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
