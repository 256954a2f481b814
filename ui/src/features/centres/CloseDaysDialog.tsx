import { Button, Modal, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCentreCloseDays } from "../../ipc/generated";
import { PastCalendarNote } from "../../shared/calendar/PastCalendarNote";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";

interface Props {
  centreId: string;
  endsOn: string | undefined;
  onClose: () => void;
}

/** Closing a centre for a day or some days. */
export function CloseDaysDialog({ centreId, endsOn, onClose }: Props) {
  const { t } = useTranslation();
  const close = useCentreCloseDays();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = close.error ? faultsOf(close.error) : {};
  const required = t("fault.required");

  function save() {
    setTried(true);
    if (from !== null && reason.trim() !== "") {
      close.mutate(
        { centreId, fromOn: from, untilOn: dayAfter(last ?? from), reason: reason.trim() },
        { onSuccess: onClose },
      );
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("days.close")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="36rem"
    >
      <Stack gap="md">
        <RefusalNote refusal={close.error} />
        <SimpleGrid cols={2}>
          <DayField
            label={t("days.from")}
            value={from}
            onChange={setFrom}
            error={faults["fromOn"] ?? (tried && from === null ? required : undefined)}
          />
          <DayField
            label={t("days.last")}
            clearable
            value={last}
            onChange={setLast}
            error={faults["untilOn"]}
          />
        </SimpleGrid>
        <PastCalendarNote on={last ?? from} endsOn={endsOn} />
        <TextInput
          label={t("days.reason")}
          withAsterisk
          value={reason}
          error={faults["reason"] ?? (tried && reason.trim() === "" ? required : undefined)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={close.isPending} onClick={save}>
            {t("action.save")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
