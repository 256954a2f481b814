import { Checkbox, TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedBoard,
  type LeaveKind,
  type NightNote,
  type Occupant,
  useLeaveChange,
  useLeaveReturn,
  useLeaveStart,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { useFormat } from "../../../shared/format/useFormat";
import { Choice } from "../../../shared/ui/Choice";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { BedField } from "../shared/BedField";
import { WhenField, whenAsked, whenFound } from "../shared/WhenField";
import { isOverridable } from "../shared/bedWords";
import classes from "../shared/shared.module.css";

const kinds: readonly LeaveKind[] = ["hospital", "family", "other"];

interface Props {
  board: BedBoard;
  who: Occupant;
  /** What the night staff found, which this act sets right. */
  note?: NightNote;
  onClose: () => void;
}

/** Somebody goes: where, whether the bed is held, when they come back. */
export function LeaveDialog({ board, who, note: found, onClose }: Props) {
  const { t } = useTranslation();
  const start = useLeaveStart();
  const faultsOf = useFieldFaults();
  const [kind, setKind] = useState<LeaveKind>(found?.found === "not_in_bed" ? "other" : "hospital");
  const [holdsBed, setHoldsBed] = useState(true);
  const [plannedReturnOn, setPlannedReturnOn] = useState<string | null>(null);
  const [destination, setDestination] = useState("");
  const [note, setNote] = useState(found?.note ?? "");
  const [when, setWhen] = useState(() => whenFound(found, board.timeZone));
  const faults = faultsOf(start.error);
  return (
    <ActDialog
      when={when}
      title={t("beds.act.leaveOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={start.error}
      act={t("beds.act.leaveNow")}
      isActing={start.isPending}
      onAct={() =>
        start.mutate(
          {
            admissionId: who.admissionId,
            kind,
            holdsBed: holdsBed && who.stayId !== null,
            plannedReturnOn,
            destination: destination.trim(),
            note: note.trim(),
            nightNoteId: found?.id ?? null,
            ...whenAsked(when, board.timeZone),
          },
          {
            onSuccess: () => {
              notify(t("beds.done.left", { name: who.name, kind: t(`leaveKind.${kind}`) }));
              onClose();
            },
          },
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
      <DayField
        label={t("beds.leave.plannedReturn")}
        value={plannedReturnOn}
        clearable
        error={faults["plannedReturnOn"]}
        onChange={setPlannedReturnOn}
      />
      {who.stayId !== null && (
        <Checkbox
          label={t("beds.leave.holds")}
          description={t(holdsBed ? "beds.leave.holdsHint" : "beds.leave.freesHint")}
          checked={holdsBed}
          onChange={(event) => setHoldsBed(event.currentTarget.checked)}
        />
      )}
      <p className={classes.good}>
        <IconInfoCircle size="1.125rem" aria-hidden />
        {t("beds.leave.mealsStop")}
      </p>
      <TextInput
        label={t("beds.note")}
        value={note}
        maxLength={200}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <WhenField when={when} today={board.today} faults={faults} onChange={setWhen} />
    </ActDialog>
  );
}

/** What is planned of a leave: when they come back, how long the bed is held. */
export function LeavePlanDialog({ board, who, onClose }: Props) {
  const { t } = useTranslation();
  const change = useLeaveChange();
  const faultsOf = useFieldFaults();
  const { leave } = who;
  const [plannedReturnOn, setPlannedReturnOn] = useState(leave?.plannedReturnOn ?? null);
  const [holdUntilOn, setHoldUntilOn] = useState(leave?.holdUntilOn ?? null);
  const [releasesBed, setReleasesBed] = useState(false);
  const [note, setNote] = useState(leave?.note ?? "");
  const faults = faultsOf(change.error);
  if (!leave) {
    return null;
  }
  return (
    <ActDialog
      title={t("beds.act.leavePlanOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={change.error}
      act={t("action.save")}
      isActing={change.isPending}
      onAct={() =>
        change.mutate(
          { leaveId: leave.id, plannedReturnOn, holdUntilOn, releasesBed, note: note.trim() },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <DayField
        label={t("beds.leave.plannedReturn")}
        value={plannedReturnOn}
        clearable
        error={faults["plannedReturnOn"]}
        onChange={setPlannedReturnOn}
      />
      {leave.holdsBed && (
        <>
          <DayField
            label={t("beds.leave.holdUntil")}
            value={holdUntilOn}
            error={faults["holdUntilOn"]}
            onChange={setHoldUntilOn}
          />
          <Checkbox
            label={t("beds.leave.release")}
            description={t("beds.leave.releaseHint")}
            checked={releasesBed}
            onChange={(event) => setReleasesBed(event.currentTarget.checked)}
          />
        </>
      )}
      <TextInput
        label={t("beds.note")}
        value={note}
        maxLength={200}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** Somebody comes back: into the bed that was held, or another. */
export function ReturnDialog({ board, who, note: found, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const comesBack = useLeaveReturn();
  const faultsOf = useFieldFaults();
  const isHeld = who.leave?.holdsBed === true && who.stayId !== null;
  const [bedId, setBedId] = useState<string | null>(null);
  const [exceptionReason, setExceptionReason] = useState("");
  const [when, setWhen] = useState(() => whenFound(found, board.timeZone));
  const refusal = comesBack.error;
  const faults = faultsOf(refusal);
  return (
    <ActDialog
      when={when}
      title={t("beds.act.returnOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={refusal}
      act={t("beds.act.returnNow")}
      isActing={comesBack.isPending}
      onAct={() =>
        comesBack.mutate(
          {
            admissionId: who.admissionId,
            bedId,
            exceptionReason: exceptionReason.trim(),
            nightNoteId: found?.id ?? null,
            ...whenAsked(when, board.timeZone),
          },
          {
            onSuccess: () => {
              notify(t("beds.done.returned", { name: who.name }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      {who.leave && (
        <p className={classes.hint}>
          {t("beds.leave.awaySince", {
            kind: t(`leaveKind.${who.leave.kind}`),
            day: format.day(who.leave.fromOn),
          })}{" "}
          {t(isHeld ? "beds.leave.heldBed" : "beds.leave.noBedHeld")}
        </p>
      )}
      {!isHeld && (
        <BedField
          label={t("beds.toBed")}
          board={board}
          elderId={who.elderId}
          value={bedId}
          none={t("beds.noBedYet")}
          error={faults["bedId"]}
          onChange={setBedId}
        />
      )}
      {refusal !== null && isOverridable(refusal.code) && (
        <TextInput
          label={t("beds.exceptionReason")}
          value={exceptionReason}
          maxLength={200}
          onChange={(event) => setExceptionReason(event.currentTarget.value)}
        />
      )}
      <WhenField when={when} today={board.today} faults={faults} onChange={setWhen} />
    </ActDialog>
  );
}
