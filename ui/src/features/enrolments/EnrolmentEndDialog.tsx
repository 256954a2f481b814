import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type Enrolment, useEnrolmentEnd } from "../../ipc/generated";
import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

interface Props {
  elder: Elder;
  enrolment: Enrolment;
  today: string;
  onClose: () => void;
}

/** Ending an enrolment. It cannot be undone with a click, so it is said in plain words first. */
export function EnrolmentEndDialog({ elder, enrolment, today, onClose }: Props) {
  const { t } = useTranslation();
  const end = useEnrolmentEnd();
  const faultsOf = useFieldFaults();
  const [last, setLast] = useState<string | null>(today < enrolment.fromOn ? enrolment.fromOn : today);
  const [correctionReason, setCorrectionReason] = useState("");
  const faults = faultsOf(end.error);
  return (
    <FormDialog
      title={t("enrol.endTitle", { name: elder.name, centre: enrolment.centreName })}
      refusal={end.error}
      saveWords={t("enrol.endSave")}
      isSaving={end.isPending}
      isHeld={last === null}
      size="md"
      onSave={() => {
        if (last !== null) {
          end.mutate(
            { enrolmentId: enrolment.id, untilOn: dayAfter(last), correctionReason: correctionReason.trim() },
            {
              onSuccess: () => {
                notify(t("enrol.ended", { name: elder.name }));
                onClose();
              },
            },
          );
        }
      }}
      onClose={onClose}
    >
      <DayField
        label={t("enrol.endOn")}
        description={t("enrol.endHint")}
        value={last}
        onChange={setLast}
        error={faults["untilOn"]}
      />
      <ClosedDayReason refusal={end.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
