import { Button, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { DialogFoot } from "../../../shared/ui/DialogFoot";
import { useFocusBack } from "../../../shared/ui/useFocusBack";
import { type When, isWhenSaid } from "./WhenField";

interface Props {
  title: string;
  timeZone: string;
  refusal: Refusal | null;
  /** What the main button says. */
  act: string;
  isActing: boolean;
  /** Nothing to act on yet. */
  isHeld?: boolean;
  /** When it happened; a time that is entered late must be a whole one. */
  when?: When;
  /** Everything is said already: Enter acts. A list that has the focus would open over the button. */
  isReady?: boolean;
  size?: "md" | "lg" | "xl";
  /** At the left of the foot. */
  aside?: ReactNode;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The dialog of an act on a bed: its fields, what was refused, one main button. */
export function ActDialog(props: Props) {
  const {
    title,
    timeZone,
    refusal,
    act,
    isActing,
    isHeld = false,
    isReady = false,
    size = "md",
    when,
  } = props;
  const { t } = useTranslation();
  useFocusBack();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onAct();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size={size}
      returnFocus={false}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {props.children}
          <RefusalNote refusal={refusal} timeZone={timeZone} />
          <DialogFoot>
            {props.aside}
            <Button variant="default" onClick={props.onClose}>
              {t("action.cancel")}
            </Button>
            <Button
              type="submit"
              {...(isReady ? { "data-autofocus": true } : {})}
              loading={isActing}
              disabled={isHeld || (when !== undefined && !isWhenSaid(when))}
            >
              {act}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
