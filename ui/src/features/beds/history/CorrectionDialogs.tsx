import { Checkbox, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Leave,
  type LeavingReason,
  type PastAdmission,
  type PastStay,
  useLeaveCorrect,
  useStayCorrect,
  useStayCorrectMove,
  useStayTakeBackLeaving,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { CorrectionForm, MomentFields } from "../shared/CorrectionForm";
import { changed, wallOf } from "../shared/instants";
import { useCorrected } from "../shared/useCorrected";
import { ForgottenLeaveDialog } from "./ForgottenLeaveDialog";
import { AnnulDialog, BedDialog } from "./PastDialogs";

const reasons: readonly LeavingReason[] = ["home", "other_residence", "hospital", "died", "other"];

/** What is set right. */
export type Wrong =
  | { what: "admission"; admission: PastAdmission }
  | { what: "move"; admission: PastAdmission; stay: PastStay }
  | { what: "leave"; admission: PastAdmission; leave: Leave }
  | { what: "forgottenLeave"; admission: PastAdmission; now: string }
  | { what: "bed"; admission: PastAdmission; stay: PastStay }
  | { what: "leaving"; admission: PastAdmission }
  | { what: "annul"; admission: PastAdmission };

/** The dialog of what is to be set right. */
export function CorrectionDialog({ wrong, onClose }: { wrong: Wrong; onClose: () => void }) {
  switch (wrong.what) {
    case "admission":
      return <AdmissionDialog admission={wrong.admission} onClose={onClose} />;
    case "move":
      return <MoveDialog admission={wrong.admission} stay={wrong.stay} onClose={onClose} />;
    case "bed":
      return <BedDialog admission={wrong.admission} stay={wrong.stay} onClose={onClose} />;
    case "annul":
      return <AnnulDialog admission={wrong.admission} onClose={onClose} />;
    case "leave":
      return <LeaveDialog admission={wrong.admission} leave={wrong.leave} onClose={onClose} />;
    case "forgottenLeave":
      return <ForgottenLeaveDialog admission={wrong.admission} now={wrong.now} onClose={onClose} />;
    default:
      return <LeavingDialog admission={wrong.admission} onClose={onClose} />;
  }
}

interface Props {
  admission: PastAdmission;
  onClose: () => void;
}

/** When somebody came, when and why they left. */
function AdmissionDialog({ admission, onClose }: Props) {
  const { t } = useTranslation();
  const correct = useStayCorrect();
  const faultsOf = useFieldFaults();
  const { timeZone } = admission;
  const [from, setFrom] = useState(() => wallOf(timeZone, admission.fromAt));
  const [to, setTo] = useState(() => (admission.toAt === null ? null : wallOf(timeZone, admission.toAt)));
  const [leavingReason, setLeavingReason] = useState(admission.leavingReason);
  const told = useCorrected(onClose);
  const faults = faultsOf(correct.error);
  return (
    <CorrectionForm
      title={t("beds.correct.admission")}
      hint={t("beds.correct.hint")}
      timeZone={timeZone}
      correction={correct}
      onAct={(reason) =>
        correct.mutate(
          {
            admissionId: admission.id,
            fromAt: changed(timeZone, from, admission.fromAt),
            toAt: to === null ? null : changed(timeZone, to, admission.toAt),
            leavingReason: leavingReason === admission.leavingReason ? null : leavingReason,
            reason,
          },
          told,
        )
      }
      onClose={onClose}
    >
      <MomentFields
        label={t("beds.correct.cameOn")}
        timeLabel={t("beds.correct.cameAt")}
        value={from}
        error={faults["fromAt"]}
        onChange={setFrom}
      />
      {to !== null && (
        <>
          <MomentFields
            label={t("beds.correct.leftOn")}
            timeLabel={t("beds.correct.leftAt")}
            value={to}
            error={faults["toAt"]}
            onChange={setTo}
          />
          <Select
            label={t("beds.leaving.reason")}
            data={reasons.map((value) => ({ value, label: t(`leavingReason.${value}`) }))}
            value={leavingReason}
            allowDeselect={false}
            error={faults["leavingReason"]}
            onChange={(value) => setLeavingReason(reasons.find((one) => one === value) ?? leavingReason)}
          />
        </>
      )}
    </CorrectionForm>
  );
}

/** When somebody moved from one bed to the next. */
function MoveDialog({ admission, stay, onClose }: Props & { stay: PastStay }) {
  const { t } = useTranslation();
  const correct = useStayCorrectMove();
  const faultsOf = useFieldFaults();
  const { timeZone } = admission;
  const [at, setAt] = useState(() => wallOf(timeZone, stay.fromAt));
  const told = useCorrected(onClose);
  const faults = faultsOf(correct.error);
  return (
    <CorrectionForm
      title={t("beds.correct.move", { bed: `${stay.roomName}-${stay.bedLabel}` })}
      hint={t("beds.correct.moveHint")}
      timeZone={timeZone}
      correction={correct}
      onAct={(reason) =>
        correct.mutate(
          { stayId: stay.id, at: changed(timeZone, at, stay.fromAt) ?? stay.fromAt, reason },
          told,
        )
      }
      onClose={onClose}
    >
      <MomentFields
        label={t("beds.correct.movedOn")}
        timeLabel={t("beds.correct.movedAt")}
        value={at}
        error={faults["at"]}
        onChange={setAt}
      />
    </CorrectionForm>
  );
}

/** When somebody went on leave and came back, or that it was none. */
function LeaveDialog({ admission, leave, onClose }: Props & { leave: Leave }) {
  const { t } = useTranslation();
  const correct = useLeaveCorrect();
  const faultsOf = useFieldFaults();
  const { timeZone } = admission;
  const [from, setFrom] = useState(() => wallOf(timeZone, leave.fromAt));
  const [to, setTo] = useState(() => (leave.toAt === null ? null : wallOf(timeZone, leave.toAt)));
  const [isWithdrawn, setWithdrawn] = useState(false);
  const told = useCorrected(onClose);
  const faults = faultsOf(correct.error);
  return (
    <CorrectionForm
      title={t("beds.correct.leave", { kind: t(`leaveKind.${leave.kind}`) })}
      hint={t("beds.correct.hint")}
      timeZone={timeZone}
      correction={correct}
      onAct={(reason) =>
        correct.mutate(
          {
            leaveId: leave.id,
            fromAt: isWithdrawn ? null : changed(timeZone, from, leave.fromAt),
            toAt: isWithdrawn || to === null ? null : changed(timeZone, to, leave.toAt),
            isWithdrawn,
            reason,
          },
          told,
        )
      }
      onClose={onClose}
    >
      {!isWithdrawn && (
        <>
          <MomentFields
            label={t("beds.correct.wentOn")}
            timeLabel={t("beds.correct.wentAt")}
            value={from}
            error={faults["fromAt"]}
            onChange={setFrom}
          />
          {to !== null && (
            <MomentFields
              label={t("beds.correct.backOn")}
              timeLabel={t("beds.correct.backAt")}
              value={to}
              error={faults["toAt"]}
              onChange={setTo}
            />
          )}
        </>
      )}
      <Checkbox
        label={t("beds.correct.withdrawLeave")}
        description={t("beds.correct.withdrawLeaveHint")}
        checked={isWithdrawn}
        onChange={(event) => setWithdrawn(event.currentTarget.checked)}
      />
    </CorrectionForm>
  );
}

/** A leaving for good that did not happen. */
function LeavingDialog({ admission, onClose }: Props) {
  const { t } = useTranslation();
  const takeBack = useStayTakeBackLeaving();
  const told = useCorrected(onClose);
  return (
    <CorrectionForm
      title={t("beds.correct.takeBack")}
      hint={t("beds.correct.takeBackHint")}
      act={t("beds.correct.takeBackNow")}
      timeZone={admission.timeZone}
      correction={takeBack}
      onAct={(reason) => takeBack.mutate({ admissionId: admission.id, reason }, told)}
      onClose={onClose}
    />
  );
}
