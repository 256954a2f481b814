import { Button, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { useKioskLeave } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { useIdle } from "./useIdle";
import { useUnlock } from "./useUnlock";

/** Nobody leaves the question open at the door. */
const CLOSED_AFTER = 30_000;

interface Props {
  hasLeaveCode: boolean;
  onLeft: () => void;
  onClose: () => void;
}

/** The way out of the kiosk: the desk's password, or the code given at its start. */
export function LeaveDialog({ hasLeaveCode, onLeft, onClose }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const leave = useKioskLeave();
  const unlock = useUnlock();
  useIdle(CLOSED_AFTER, onClose);

  function go(event: FormEvent) {
    event.preventDefault();
    void unlock.run(password, () => leave.mutate({}, { onSuccess: onLeft }));
    setPassword("");
  }

  const label = t(hasLeaveCode ? "kiosk.leaveCode" : "kiosk.password");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("kiosk.leaveTitle")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="md"
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={go}>
        <Stack gap="md">
          <RefusalNote refusal={unlock.refusal ?? leave.error} />
          <Text>{t(hasLeaveCode ? "kiosk.leaveByCode" : "kiosk.leaveByPassword")}</Text>
          <PasswordInput
            label={label}
            size="lg"
            data-autofocus
            autoComplete="off"
            value={password}
            visibilityToggleButtonProps={{ "aria-label": t("kiosk.showPassword") }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={unlock.isPending || leave.isPending} disabled={password === ""}>
              {t("kiosk.leave")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
