import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type Pause, useEnrolmentResume } from "../../ipc/generated";

import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { PlanNote } from "./PlanNote";

interface Props {
  elder: Elder;
  pause: Pause;
  today: string;
  onClose: () => void;
}

/** Ending a pause, or taking back one that has not begun. */
export function ResumeDialog({ elder, pause, today, onClose }: Props) {
  const { t } = useTranslation();
  const resume = useEnrolmentResume();
  const faultsOf = useFieldFaults();
  const [on, setOn] = useState<string | null>(pause.untilOn ?? (today < pause.fromOn ? pause.fromOn : today));
  const [correctionReason, setCorrectionReason] = useState("");
  const faults = faultsOf(resume.error);
  return (
    <FormDialog
      title={t("enrol.resumeTitle", { name: elder.name })}
      refusal={resume.error}
      saveWords={t("enrol.resumeSave")}
      isSaving={resume.isPending}
      isHeld={on === null}
      size="md"
      onSave={() => {
        if (on !== null) {
          resume.mutate(
            { pauseId: pause.id, resumesOn: on, correctionReason: correctionReason.trim() },
            {
              onSuccess: () => {
                notify(t("enrol.resumed", { name: elder.name }));
                onClose();
              },
            },
          );
        }
      }}
      onClose={onClose}
    >
      <DayField
        label={t("enrol.resumeOn")}
        description={t("enrol.resumeHint")}
        value={on}
        onChange={setOn}
        error={faults["resumesOn"]}
      />
      <PlanNote on={on} />
      <ClosedDayReason refusal={resume.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
