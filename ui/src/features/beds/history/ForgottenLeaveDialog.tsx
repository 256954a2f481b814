import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type LeaveKind, type PastAdmission, useLeaveEnterPast } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { CorrectionForm, MomentFields } from "../shared/CorrectionForm";
import { instantOf, wallOf } from "../shared/instants";
import { useCorrected } from "../shared/useCorrected";

const kinds: readonly LeaveKind[] = ["hospital", "family", "other"];

interface Props {
  admission: PastAdmission;
  /** The core's clock: the desk's own may stand wrong. */
  now: string;
  onClose: () => void;
}

/** A leave that is over and was not recorded: from going to coming back. */
export function ForgottenLeaveDialog({ admission, now, onClose }: Props) {
  const { t } = useTranslation();
  const enter = useLeaveEnterPast();
  const faultsOf = useFieldFaults();
  const { timeZone } = admission;
  const latest = () => wallOf(timeZone, admission.toAt ?? now);
  const [kind, setKind] = useState<LeaveKind>("hospital");
  const [from, setFrom] = useState(latest);
  const [to, setTo] = useState(latest);
  const [holdsBed, setHoldsBed] = useState(true);
  const [destination, setDestination] = useState("");
  const told = useCorrected(onClose);
  const faults = faultsOf(enter.error);
  return (
    <CorrectionForm
      title={t("beds.correct.forgottenLeave")}
      hint={t("beds.correct.forgottenLeaveHint")}
      act={t("beds.correct.forgottenLeaveNow")}
      reasonLabel={t("beds.correct.lateReason")}
      timeZone={timeZone}
      correction={enter}
      isHeld={from.time === "" || to.time === ""}
      onAct={(reason) =>
        enter.mutate(
          {
            admissionId: admission.id,
            kind,
            fromAt: instantOf(timeZone, from.on, from.time),
            toAt: instantOf(timeZone, to.on, to.time),
            holdsBed,
            destination: destination.trim(),
            note: "",
            reason,
          },
          told,
        )
      }
      onClose={onClose}
    >
      <Choice
        label={t("beds.leave.kind")}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`leaveKind.${value}`) }))}
        onChange={setKind}
      />
      <TextInput
        label={t(`beds.leave.destinationOf.${kind}`)}
        value={destination}
        maxLength={80}
        error={faults["destination"]}
        onChange={(event) => setDestination(event.currentTarget.value)}
      />
      <MomentFields
        label={t("beds.correct.wentOn")}
        timeLabel={t("beds.correct.wentAt")}
        value={from}
        error={faults["fromAt"]}
        onChange={setFrom}
      />
      <MomentFields
        label={t("beds.correct.backOn")}
        timeLabel={t("beds.correct.backAt")}
        value={to}
        error={faults["toAt"]}
        onChange={setTo}
      />
      <Checkbox
        label={t("beds.correct.heldThen")}
        description={t(holdsBed ? "beds.correct.heldThenHint" : "beds.correct.notHeldThenHint")}
        checked={holdsBed}
        error={faults["holdsBed"]}
        onChange={(event) => setHoldsBed(event.currentTarget.checked)}
      />
    </CorrectionForm>
  );
}
