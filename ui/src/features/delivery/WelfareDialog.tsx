import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type WelfareCheck, type WelfareFinding, useDeliveryHandleWelfare } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";

const findings: readonly WelfareFinding[] = [
  "well",
  "away",
  "in_hospital",
  "needs_help",
  "deceased",
  "false_alarm",
];

interface Props {
  check: WelfareCheck;
  timeZone: string;
  onClose: () => void;
}

/** Who was reached about an elder who did not open, and what was found. */
export function WelfareDialog({ check, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const handle = useDeliveryHandleWelfare();
  const faultsOf = useFieldFaults();
  const [finding, setFinding] = useState<WelfareFinding>("well");
  const [reached, setReached] = useState("");
  const [note, setNote] = useState("");
  const faults = handle.error ? faultsOf(handle.error) : {};
  const first = check.toCall.contacts[0];

  function save(event: FormEvent) {
    event.preventDefault();
    handle.mutate(
      { welfareCheckId: check.id, reached: reached.trim(), finding, note: note.trim() },
      {
        onSuccess: () => {
          notify(t("delivery.handled", { name: check.name }));
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("delivery.handleTitle", { name: check.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={handle.error} timeZone={timeZone} />
          <TextInput
            label={t("delivery.reached")}
            placeholder={
              first === undefined ? check.name : `${t(`relation.${first.relation}`)} ${first.name}`
            }
            withAsterisk
            data-autofocus
            maxLength={60}
            value={reached}
            error={faults["reached"]}
            onChange={(event) => setReached(event.currentTarget.value)}
          />
          <Choice
            label={t("delivery.finding")}
            value={finding}
            options={findings.map((value) => ({ value, label: t(`welfareFinding.${value}`) }))}
            onChange={setFinding}
          />
          <TextInput
            label={t("delivery.note")}
            maxLength={200}
            value={note}
            error={faults["note"]}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={handle.isPending}>
              {t("delivery.handleSave")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
