import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DeliveryDay, type DeliveryRound, useDeliveryHandOver } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

interface Props {
  day: DeliveryDay;
  round: DeliveryRound;
  onClose: () => void;
}

/** Another driver takes the run on this day. */
export function HandOverDialog({ day, round, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const handOver = useDeliveryHandOver();
  const faultsOf = useFieldFaults();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [reason, setReason] = useState("");
  const faults = faultsOf(handOver.error);

  function save() {
    handOver.mutate(
      {
        runId: round.runId,
        deliveredOn: day.deliveredOn,
        driverName: name.trim(),
        driverPhone: phone.trim(),
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("delivery.handOverDone", { run: round.name, name: name.trim() }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("delivery.handOverTitle", { run: round.name, day: format.day(day.deliveredOn) })}
      timeZone={day.timeZone}
      refusal={handOver.error}
      saveWords={t("delivery.handOver")}
      isSaving={handOver.isPending}
      size="md"
      onSave={save}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput
          label={t("delivery.driver")}
          withAsterisk
          data-autofocus
          maxLength={40}
          value={name}
          error={faults["driverName"]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t("delivery.phone")}
          inputMode="tel"
          maxLength={30}
          value={phone}
          error={faults["driverPhone"]}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={t("delivery.reason")}
        withAsterisk
        maxLength={200}
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
