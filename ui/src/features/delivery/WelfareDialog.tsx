import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type WelfareCheck, type WelfareFinding, useDeliveryHandleWelfare } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { FormDialog } from "../../shared/ui/FormDialog";
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
  const faults = faultsOf(handle.error);
  const first = check.toCall.contacts[0];

  function save() {
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
    <FormDialog
      title={t("delivery.handleTitle", { name: check.name })}
      timeZone={timeZone}
      refusal={handle.error}
      saveWords={t("delivery.handleSave")}
      isSaving={handle.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t("delivery.reached")}
        placeholder={first === undefined ? check.name : `${t(`relation.${first.relation}`)} ${first.name}`}
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
      {finding === "deceased" && <p role="note">{t("delivery.findingDeceased")}</p>}
      <TextInput
        label={t("delivery.note")}
        maxLength={200}
        value={note}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
