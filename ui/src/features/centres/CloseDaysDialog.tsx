import { SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCentreCloseDays } from "../../ipc/generated";
import { PastCalendarNote } from "../../shared/calendar/PastCalendarNote";
import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";

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
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(close.error);
  const required = t("fault.required");

  function save() {
    setTried(true);
    if (from !== null && reason.trim() !== "") {
      close.mutate(
        {
          centreId,
          fromOn: from,
          untilOn: dayAfter(last ?? from),
          reason: reason.trim(),
          correctionReason: correctionReason.trim(),
        },
        { onSuccess: onClose },
      );
    }
  }

  return (
    <FormDialog
      title={t("days.close")}
      refusal={close.error}
      saveWords={t("action.save")}
      isSaving={close.isPending}
      size="36rem"
      onSave={save}
      onClose={onClose}
    >
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
      <ClosedDayReason refusal={close.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
