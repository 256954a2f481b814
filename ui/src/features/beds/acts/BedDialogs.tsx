import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedBoard,
  type BedOnBoard,
  type ClosureReason,
  type Reservation,
  type RoomOnBoard,
  useBedClose,
  useBedSettings,
  useReservationCancel,
  useReservationMake,
  useReservationRenew,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { dayAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { Choice } from "../../../shared/ui/Choice";
import { DayField } from "../../../shared/ui/DayField";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { ElderField, type SomeElder } from "../shared/ElderField";
import { NOW, WhenField, whenAsked } from "../shared/WhenField";
import { bedName } from "../shared/bedWords";
import classes from "../shared/shared.module.css";

const reasons: readonly ClosureReason[] = ["repair", "isolation", "disinfection", "other"];

interface ReserveProps {
  board: Pick<BedBoard, "centreId" | "today" | "timeZone">;
  bed: { id: string; name: string };
  fromOn?: string;
  lapsesOn?: string;
  onClose: () => void;
}

/** A bed is kept for somebody from a day. */
export function ReserveDialog({
  board,
  bed,
  fromOn: firstFrom,
  lapsesOn: firstLapses,
  onClose,
}: ReserveProps) {
  const { t } = useTranslation();
  const make = useReservationMake();
  const settings = useBedSettings({ centreId: board.centreId });
  const faultsOf = useFieldFaults();
  const [elder, setElder] = useState<SomeElder | null>(null);
  const [fromOn, setFromOn] = useState(firstFrom ?? board.today);
  const [chosenEnd, setChosenEnd] = useState<string | null>(firstLapses ?? null);
  const [note, setNote] = useState("");
  const lapsesOn =
    chosenEnd ?? (settings.data ? dayAfter(fromOn, settings.data.rules.reservationDays) : null);
  const faults = faultsOf(make.error);
  return (
    <ActDialog
      title={t("beds.act.reserveBed", { bed: bed.name })}
      timeZone={board.timeZone}
      refusal={make.error}
      act={t("beds.act.reserveNow")}
      isActing={make.isPending}
      isHeld={elder === null}
      onAct={() =>
        elder !== null &&
        make.mutate(
          { bedId: bed.id, elderId: elder.id, fromOn, lapsesOn, note: note.trim() },
          {
            onSuccess: () => {
              notify(t("beds.done.reserved", { bed: bed.name, name: elder.name }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <ElderField
        label={t("beds.forWhom")}
        value={elder}
        error={faults["elderId"] ?? faults["bedId"]}
        onChange={setElder}
      />
      <DayField
        label={t("beds.reserve.from")}
        value={fromOn}
        error={faults["fromOn"]}
        onChange={(day) => day !== null && setFromOn(day)}
      />
      <DayField
        label={t("beds.reserve.lapses")}
        description={t("beds.reserve.lapsesHint")}
        value={lapsesOn}
        error={faults["lapsesOn"]}
        onChange={setChosenEnd}
      />
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

interface RenewProps {
  board: Pick<BedBoard, "timeZone">;
  reservation: Reservation;
  onClose: () => void;
}

/** A reservation stands longer, or is given up. */
export function RenewDialog({ board, reservation, onClose }: RenewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const renew = useReservationRenew();
  const cancel = useReservationCancel();
  const faultsOf = useFieldFaults();
  const [lapsesOn, setLapsesOn] = useState(dayAfter(reservation.lapsesOn, 7));
  const refusal = renew.error ?? cancel.error;
  const faults = faultsOf(refusal);
  const bed = `${reservation.roomName}-${reservation.bedLabel}`;
  return (
    <ActDialog
      title={t("beds.act.renewOf", { bed, name: reservation.elderName })}
      timeZone={board.timeZone}
      refusal={refusal}
      act={t("beds.act.renewNow")}
      isActing={renew.isPending}
      isHeld={reservation.offerWaits}
      aside={
        <Button
          variant="default"
          mr="auto"
          loading={cancel.isPending}
          onClick={() =>
            cancel.mutate(
              { reservationId: reservation.id },
              {
                onSuccess: () => {
                  notify(t("beds.done.reservationCancelled", { bed }));
                  onClose();
                },
              },
            )
          }
        >
          {t("beds.act.cancelReservation")}
        </Button>
      }
      onAct={() => renew.mutate({ reservationId: reservation.id, lapsesOn }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={classes.hint}>
        {t("beds.reserve.stands", {
          from: format.longDay(reservation.fromOn),
          lapses: format.longDay(reservation.lapsesOn),
        })}
      </p>
      {reservation.offerWaits ? (
        <p className={classes.hint}>{t("beds.reserve.offerHint")}</p>
      ) : (
        <DayField
          label={t("beds.reserve.lapses")}
          value={lapsesOn}
          error={faults["lapsesOn"]}
          onChange={(day) => day !== null && setLapsesOn(day)}
        />
      )}
    </ActDialog>
  );
}

interface CloseProps {
  board: BedBoard;
  room: RoomOnBoard;
  bed: BedOnBoard;
  onClose: () => void;
}

/** A bed is closed for a time. */
export function CloseBedDialog({ board, room, bed, onClose }: CloseProps) {
  const { t } = useTranslation();
  const close = useBedClose();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState<ClosureReason>("repair");
  const [note, setNote] = useState("");
  const [plannedToOn, setPlannedToOn] = useState<string | null>(null);
  const [when, setWhen] = useState(NOW);
  const faults = faultsOf(close.error);
  const name = bedName(room, bed);
  return (
    <ActDialog
      when={when}
      title={t("beds.act.closeBed", { bed: name })}
      timeZone={board.timeZone}
      refusal={close.error}
      act={t("beds.act.closeNow")}
      isActing={close.isPending}
      onAct={() =>
        close.mutate(
          { bedId: bed.id, reason, note: note.trim(), plannedToOn, ...whenAsked(when, board.timeZone) },
          {
            onSuccess: () => {
              notify(t("beds.done.closed", { bed: name }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Choice
        label={t("beds.closing.reason")}
        value={reason}
        options={reasons.map((value) => ({ value, label: t(`closureReason.${value}`) }))}
        onChange={setReason}
      />
      <TextInput
        label={t("beds.closing.note")}
        value={note}
        maxLength={200}
        required={reason === "other"}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DayField
        label={t("beds.closing.plannedTo")}
        value={plannedToOn}
        clearable
        error={faults["plannedToOn"]}
        onChange={setPlannedToOn}
      />
      <WhenField when={when} today={board.today} faults={faults} onChange={setWhen} />
    </ActDialog>
  );
}
