import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal, SlotRole } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { type SlotDraft, SlotsEditor, dishIdsOf, newSlot } from "./SlotsEditor";

/** What stands on the tray when the dialog opens. */
interface Tray {
  id: string | null;
  role: SlotRole;
  dishIds: readonly string[];
}

interface Props {
  title: string;
  tray: readonly Tray[];
  /** A published menu changes only with a reason. */
  asksReason: boolean;
  refusal: Refusal | null;
  isPending: boolean;
  onSave: (tray: Tray[], reason: string) => void;
  onClose: () => void;
}

/** The tray of a meal, of a day or of a cycle. */
export function MealDialog({ title, tray, asksReason, refusal, isPending, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const [slots, setSlots] = useState<SlotDraft[]>(() =>
    tray.length === 0
      ? [newSlot("main"), newSlot("side"), newSlot("soup"), newSlot("staple")]
      : tray.map(({ id, role, dishIds: [dishId, ...alternatives] }) => ({
          key: id ?? crypto.randomUUID(),
          id,
          role,
          dishId: dishId ?? null,
          alternatives,
        })),
  );
  const [reason, setReason] = useState("");
  const faults = faultsOf(refusal);

  function save() {
    // A place that nobody gave a dish is none; one with alternatives only says that it lacks its dish.
    const filled = slots.filter(({ dishId, alternatives }) => dishId !== null || alternatives.length > 0);
    setSlots(filled);
    onSave(
      filled.map((slot) => ({ id: slot.id, role: slot.role, dishIds: dishIdsOf(slot) })),
      reason.trim(),
    );
  }

  return (
    <FormDialog
      title={title}
      refusal={refusal}
      saveWords={t("action.save")}
      isSaving={isPending}
      size="68rem"
      onSave={save}
      onClose={onClose}
    >
      <SlotsEditor slots={slots} onChange={setSlots} faults={faults} />
      {asksReason && (
        <Textarea
          label={t("menus.changeReason")}
          description={t("menus.changeReasonHint")}
          required
          maxLength={200}
          autosize
          minRows={2}
          value={reason}
          error={faults["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
