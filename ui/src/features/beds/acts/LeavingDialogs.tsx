import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconSpray } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedBoard,
  type ClosedPlan,
  type LeavingReason,
  type NightNote,
  type Occupant,
  useStayDischarge,
  useStayPlanLeaving,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { useFormat } from "../../../shared/format/useFormat";
import { Choice } from "../../../shared/ui/Choice";
import { DayField } from "../../../shared/ui/DayField";
import { DialogFoot } from "../../../shared/ui/DialogFoot";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { WhenField, whenAsked, whenFound } from "../shared/WhenField";
import shared from "../shared/shared.module.css";
import classes from "./acts.module.css";

const reasons: readonly LeavingReason[] = ["home", "other_residence", "hospital", "died", "other"];

interface Props {
  board: BedBoard;
  who: Occupant;
  /** What the night staff found, which this act sets right. */
  note?: NightNote;
  onClose: () => void;
}

/** When somebody is to leave for good. It frees nothing: the real leaving does. */
export function PlanLeavingDialog({ board, who, onClose }: Props) {
  const { t } = useTranslation();
  const plan = useStayPlanLeaving();
  const faultsOf = useFieldFaults();
  const [plannedToOn, setPlannedToOn] = useState(who.plannedToOn);
  const faults = faultsOf(plan.error);
  return (
    <ActDialog
      title={t("beds.act.planLeavingOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={plan.error}
      act={t("action.save")}
      isActing={plan.isPending}
      onAct={() => plan.mutate({ admissionId: who.admissionId, plannedToOn }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={shared.hint}>{t("beds.leaving.planHint")}</p>
      <DayField
        label={t("beds.terms.plannedTo")}
        value={plannedToOn}
        clearable
        error={faults["plannedToOn"]}
        onChange={setPlannedToOn}
      />
    </ActDialog>
  );
}

/** Somebody leaves for good. What was closed with it is shown after. */
export function DischargeDialog({ board, who, note: found, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const discharge = useStayDischarge();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState<LeavingReason | null>(found?.found === "died" ? "died" : null);
  const [destination, setDestination] = useState("");
  const [note, setNote] = useState(found?.note ?? "");
  const [when, setWhen] = useState(() => whenFound(found, board.timeZone));
  const [closed, setClosed] = useState<readonly ClosedPlan[] | null>(null);
  const faults = faultsOf(discharge.error);

  if (closed !== null) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={t("beds.done.discharged", { name: who.name })}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <Stack gap="md">
          {who.stayId !== null && (
            <p className={shared.good}>
              <IconSpray size="1.125rem" aria-hidden />
              {t("beds.leaving.cleaning")}
            </p>
          )}
          <p className={shared.hint}>{t("beds.leaving.closedPlans")}</p>
          <ul className={classes.plans} aria-label={t("beds.leaving.closedPlans")}>
            {closed.map((plan) => (
              <li key={`${plan.kind} ${plan.name} ${plan.fromOn}`}>
                <strong>{t(`closedPlan.${plan.kind}`)}</strong> {plan.name}{" "}
                <span>{t("beds.from", { day: format.longDay(plan.fromOn) })}</span>
              </li>
            ))}
          </ul>
          <DialogFoot>
            <Button onClick={onClose}>{t("action.close")}</Button>
          </DialogFoot>
        </Stack>
      </Modal>
    );
  }
  return (
    <ActDialog
      when={when}
      title={t("beds.act.dischargeOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={discharge.error}
      act={t("beds.act.dischargeNow")}
      isActing={discharge.isPending}
      isHeld={reason === null}
      onAct={() =>
        reason !== null &&
        discharge.mutate(
          {
            admissionId: who.admissionId,
            reason,
            destination: destination.trim(),
            note: note.trim(),
            nightNoteId: found?.id ?? null,
            ...whenAsked(when, board.timeZone),
          },
          {
            onSuccess: (answer) => {
              notify(t("beds.done.discharged", { name: who.name }));
              if (answer.closed.length > 0) {
                setClosed(answer.closed);
              } else {
                onClose();
              }
            },
          },
        )
      }
      onClose={onClose}
    >
      <Choice
        label={t("beds.leaving.reason")}
        required
        value={reason}
        options={reasons.map((value) => ({ value, label: t(`leavingReason.${value}`) }))}
        error={faults["reason"]}
        onChange={setReason}
      />
      <TextInput
        label={t("beds.leaving.destination")}
        value={destination}
        maxLength={100}
        error={faults["destination"]}
        onChange={(event) => setDestination(event.currentTarget.value)}
      />
      <TextInput
        label={t("beds.note")}
        value={note}
        maxLength={200}
        required={reason === "other"}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className={shared.warning}>
        <IconAlertTriangle size="1.125rem" aria-hidden />
        {t("beds.leaving.warning")}
      </p>
      <WhenField when={when} today={board.today} faults={faults} onChange={setWhen} />
    </ActDialog>
  );
}
