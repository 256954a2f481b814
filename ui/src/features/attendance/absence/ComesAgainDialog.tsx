import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Absence, useAttendanceWithdrawAbsence } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { dayAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { AbsenceBefore } from "./AbsenceBefore";

interface Props {
  person: { name: string };
  absence: Absence;
  timeZone: string;
  /** The day that the board shows. */
  on: string;
  onClose: () => void;
}

/** Somebody who is away comes again before the absence is over: the days before stay an absence. */
export function ComesAgainDialog({ person, absence, timeZone, on, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shorten = useAttendanceWithdrawAbsence();
  const faultsOf = useFieldFaults();
  const [again, setAgain] = useState<string | null>(firstDayAgain(absence, on));
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(shorten.error);
  // Days that are over or closed are touched: the core says so.
  const takesReason =
    faults["correctionReason"] !== undefined || shorten.error?.code === "day_closed" || reason !== "";
  const lacksReason = takesReason && reason.trim() === "";

  function save() {
    setTried(true);
    if (again === null) {
      return;
    }
    shorten.mutate(
      { absenceId: absence.id, comesAgainOn: again, correctionReason: reason.trim() },
      {
        onSuccess: () => {
          notify(t("notice.comesAgain", { name: person.name, day: format.day(again) }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("absence.comesAgainTitle", { name: person.name })}
      timeZone={timeZone}
      refusal={shorten.error}
      onClose={onClose}
      saveWords={t("absence.comesAgainSave")}
      isSaving={shorten.isPending}
      onSave={save}
    >
      <Text>{t("absence.comesAgainHint")}</Text>
      <AbsenceBefore absence={absence} />
      <DayField
        label={t("absence.comesAgainOn")}
        required
        value={again}
        onChange={setAgain}
        error={faults["comesAgainOn"] ?? (tried && again === null ? t("fault.required") : undefined)}
      />
      {takesReason && (
        <SentenceField
          label={t("correction.reason")}
          placeholder={t("absence.correctPlaceholder")}
          required
          value={reason}
          onChange={setReason}
          error={faults["correctionReason"] ?? (tried && lacksReason ? t("fault.required") : undefined)}
        />
      )}
    </RecordDialog>
  );
}

/** Usually one says it the day before; on the last day of the absence only that day is left. */
function firstDayAgain(absence: Absence, on: string): string {
  const next = dayAfter(on);
  return next < absence.untilOn ? next : on;
}
