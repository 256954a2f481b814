import { Select, TextInput } from "@mantine/core";
import { IconArrowRight, IconArrowsExchange } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedBoard,
  type Occupant,
  useStayFits,
  useStayMoveCouple,
  useStaySwap,
  useStayTransfer,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { BedField } from "../shared/BedField";
import { NOW, WhenField, whenAsked } from "../shared/WhenField";
import { asRefusal, bedName, isOverridable } from "../shared/bedWords";
import classes from "../shared/shared.module.css";

/** Room and label of where somebody lies. */
function bedOf(board: BedBoard, admissionId: string): { id: string; name: string } | null {
  for (const room of board.rooms) {
    for (const bed of room.beds) {
      if (bed.occupant?.admissionId === admissionId) {
        return { id: bed.id, name: bedName(room, bed) };
      }
    }
  }
  return null;
}

/** The words of a move that all three share. */
function useMoveDraft() {
  const [reason, setReason] = useState("");
  const [exceptionReason, setExceptionReason] = useState("");
  const [when, setWhen] = useState(NOW);
  return { reason, setReason, exceptionReason, setExceptionReason, when, setWhen };
}

interface FieldsProps {
  draft: ReturnType<typeof useMoveDraft>;
  needsException: boolean;
  today: string;
  faults: Record<string, string>;
}

function MoveFields({ draft, needsException, today, faults }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {needsException && (
        <TextInput
          label={t("beds.exceptionReason")}
          value={draft.exceptionReason}
          maxLength={200}
          error={faults["exceptionReason"]}
          onChange={(event) => draft.setExceptionReason(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t("beds.moveReason")}
        value={draft.reason}
        maxLength={200}
        error={faults["reason"]}
        onChange={(event) => draft.setReason(event.currentTarget.value)}
      />
      <WhenField when={draft.when} today={today} faults={faults} onChange={draft.setWhen} />
    </>
  );
}

interface MoveProps {
  board: BedBoard;
  who: Occupant;
  bedId: string | null;
  onClose: () => void;
}

/** Somebody goes to another bed, or gets one. */
export function MoveDialog({ board, who, bedId: firstBedId, onClose }: MoveProps) {
  const { t } = useTranslation();
  const transfer = useStayTransfer();
  const faultsOf = useFieldFaults();
  const [bedId, setBedId] = useState(firstBedId);
  const draft = useMoveDraft();
  const fits = useStayFits({ centreId: board.centreId, elderId: who.elderId });
  const own = bedOf(board, who.admissionId);
  const obstacle = fits.data?.find((fit) => fit.bedId === bedId)?.obstacle ?? null;
  const refusal = transfer.error;
  const faults = faultsOf(refusal);

  function act() {
    if (bedId === null) {
      return;
    }
    transfer.mutate(
      {
        admissionId: who.admissionId,
        bedId,
        reason: draft.reason.trim(),
        exceptionReason: draft.exceptionReason.trim(),
        ...whenAsked(draft.when, board.timeZone),
      },
      {
        onSuccess: ({ bed }) => {
          notify(t("beds.done.moved", { name: who.name, bed: bed ? `${bed.roomName}-${bed.bedLabel}` : "" }));
          onClose();
        },
      },
    );
  }

  return (
    <ActDialog
      when={draft.when}
      title={
        own === null ? t("beds.act.giveBedTo", { name: who.name }) : t("beds.act.moveOf", { name: who.name })
      }
      timeZone={board.timeZone}
      refusal={refusal}
      act={own === null ? t("beds.act.giveBed") : t("beds.act.moveNow")}
      isActing={transfer.isPending}
      isHeld={bedId === null}
      isReady={firstBedId !== null}
      onAct={act}
      onClose={onClose}
    >
      {own !== null && (
        <p className={classes.hint}>
          {own.name} <IconArrowRight size="1rem" aria-hidden style={{ verticalAlign: "-2px" }} />
        </p>
      )}
      <BedField
        label={t("beds.toBed")}
        board={board}
        elderId={who.elderId}
        value={bedId}
        without={own === null ? [] : [own.id]}
        isFirst={firstBedId === null}
        error={faults["bedId"]}
        onChange={setBedId}
      />
      <MoveFields
        draft={draft}
        needsException={
          (obstacle !== null && isOverridable(obstacle.code)) ||
          (refusal !== null && isOverridable(refusal.code))
        }
        today={board.today}
        faults={faults}
      />
    </ActDialog>
  );
}

interface SwapProps {
  board: BedBoard;
  who: Occupant;
  other: Occupant | null;
  onClose: () => void;
}

/** Two people exchange their beds. */
export function SwapDialog({ board, who, other: firstOther, onClose }: SwapProps) {
  const { t } = useTranslation();
  const swap = useStaySwap();
  const faultsOf = useFieldFaults();
  const [otherId, setOtherId] = useState(firstOther?.admissionId ?? null);
  const draft = useMoveDraft();
  const refusal = swap.error;
  const faults = faultsOf(refusal);
  const fits = useStayFits({ centreId: board.centreId, elderId: who.elderId });
  const otherBed = otherId === null ? null : bedOf(board, otherId);
  const obstacle = fits.data?.find((fit) => fit.bedId === otherBed?.id)?.swapObstacle ?? null;
  const people = board.rooms.flatMap((room) =>
    room.beds.flatMap((bed) =>
      bed.occupant && bed.occupant.admissionId !== who.admissionId
        ? [{ value: bed.occupant.admissionId, label: `${bed.occupant.name} ${bedName(room, bed)}` }]
        : [],
    ),
  );
  function act() {
    if (otherId === null) {
      return;
    }
    swap.mutate(
      {
        admissionId: who.admissionId,
        otherAdmissionId: otherId,
        reason: draft.reason.trim(),
        exceptionReason: draft.exceptionReason.trim(),
        ...whenAsked(draft.when, board.timeZone),
      },
      {
        onSuccess: ([, second]) => {
          notify(t("beds.done.swapped", { name: who.name, other: second?.elderName ?? "" }));
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      when={draft.when}
      title={t("beds.act.swapOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={refusal}
      act={t("beds.act.swapNow")}
      isActing={swap.isPending}
      isHeld={otherId === null}
      isReady={firstOther !== null}
      onAct={act}
      onClose={onClose}
    >
      <Select
        label={t("beds.swapWith")}
        leftSection={<IconArrowsExchange size="1.125rem" aria-hidden />}
        searchable
        openOnFocus={false}
        {...(firstOther === null ? { "data-autofocus": true } : {})}
        data={people}
        value={otherId}
        error={faults["otherAdmissionId"]}
        nothingFoundMessage={t("beds.nobodyFound")}
        onChange={setOtherId}
      />
      <RefusalNote
        refusal={refusal === null && obstacle !== null ? asRefusal(obstacle) : null}
        timeZone={board.timeZone}
      />
      <MoveFields
        draft={draft}
        needsException={
          (obstacle !== null && isOverridable(obstacle.code)) ||
          (refusal !== null && isOverridable(refusal.code))
        }
        today={board.today}
        faults={faults}
      />
    </ActDialog>
  );
}

interface CoupleProps {
  board: BedBoard;
  who: Occupant;
  onClose: () => void;
}

/** A couple moves together, each to a bed. */
export function CoupleDialog({ board, who, onClose }: CoupleProps) {
  const { t } = useTranslation();
  const move = useStayMoveCouple();
  const faultsOf = useFieldFaults();
  const people = [
    ...board.rooms.flatMap(({ beds }) => beds.flatMap(({ occupant }) => occupant ?? [])),
    ...board.withoutBed,
  ];
  const partner = people.find(({ admissionId }) => admissionId === who.partnerId) ?? null;
  const [bedId, setBedId] = useState<string | null>(bedOf(board, who.admissionId)?.id ?? null);
  const [partnerBedId, setPartnerBedId] = useState<string | null>(null);
  const draft = useMoveDraft();
  const refusal = move.error;
  const faults = faultsOf(refusal);
  function act() {
    if (bedId === null || partnerBedId === null) {
      return;
    }
    move.mutate(
      {
        admissionId: who.admissionId,
        bedId,
        partnerBedId,
        reason: draft.reason.trim(),
        exceptionReason: draft.exceptionReason.trim(),
        ...whenAsked(draft.when, board.timeZone),
      },
      {
        onSuccess: () => {
          notify(t("beds.done.coupleMoved", { name: who.name, other: partner?.name ?? "" }));
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      when={draft.when}
      title={t("beds.act.coupleOf", { name: who.name, other: partner?.name ?? "" })}
      timeZone={board.timeZone}
      refusal={refusal}
      act={t("beds.act.moveNow")}
      isActing={move.isPending}
      isHeld={bedId === null || partnerBedId === null}
      onAct={act}
      onClose={onClose}
    >
      <BedField
        label={t("beds.bedOf", { name: who.name })}
        board={board}
        elderId={who.elderId}
        value={bedId}
        error={faults["bedId"]}
        onChange={setBedId}
      />
      <BedField
        label={t("beds.bedOf", { name: partner?.name ?? "" })}
        board={board}
        elderId={partner?.elderId ?? null}
        value={partnerBedId}
        error={faults["partnerBedId"]}
        onChange={setPartnerBedId}
      />
      <MoveFields
        draft={draft}
        needsException={refusal !== null && isOverridable(refusal.code)}
        today={board.today}
        faults={faults}
      />
    </ActDialog>
  );
}
