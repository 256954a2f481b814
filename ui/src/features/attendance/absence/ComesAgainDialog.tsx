import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Absence,
  useAttendanceExpectedDays,
  useAttendanceWithdrawAbsence,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { dayAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { AbsenceBefore } from "./AbsenceBefore";
import { firstDayAgain } from "./absentFrom";

interface Props {
  person: { name: string };
  absence: Absence;
  centreId: string;
  timeZone: string;
  /** The day that the board shows. */
  on: string;
  onClose: () => void;
}

/** Somebody who is away comes again before the absence is over: the days before stay an absence. */
export function ComesAgainDialog({ person, absence, centreId, timeZone, on, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shorten = useAttendanceWithdrawAbsence();
  const faultsOf = useFieldFaults();
  // A day of the absence that is not its first: the days before stay.
  const fromOn = on > absence.fromOn ? on : dayAfter(absence.fromOn);
  const expected = useAttendanceExpectedDays(
    { elderId: absence.elderId, centreId, fromOn, untilOn: absence.untilOn },
    { enabled: fromOn < absence.untilOn },
  );
  const [chosen, setChosen] = useState<string | null>();
  const again = chosen === undefined ? firstDayAgain(expected.data?.days ?? [], on) : chosen;
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
      // Before it is known which day is meant nothing is saved.
      isSaving={shorten.isPending || (chosen === undefined && expected.isLoading)}
      onSave={save}
    >
      <Text>{t("absence.comesAgainHint")}</Text>
      <AbsenceBefore absence={absence} />
      <DayField
        label={t("absence.comesAgainOn")}
        required
        value={again}
        onChange={setChosen}
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
