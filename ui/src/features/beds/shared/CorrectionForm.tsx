import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { DayField } from "../../../shared/ui/DayField";
import { WallTimeField } from "../../../shared/ui/WallTimeField";
import { ActDialog } from "./ActDialog";
import shared from "./shared.module.css";

/** A day and a time as the wall clock shows them. */
interface Wall {
  on: string;
  time: string;
}

interface MomentProps {
  label: string;
  timeLabel: string;
  value: Wall;
  error?: string | undefined;
  onChange: (value: Wall) => void;
}

/** A day and a time as the wall clock shows it. */
export function MomentFields({ label, timeLabel, value, error, onChange }: MomentProps) {
  return (
    <Group grow align="start">
      <DayField
        label={label}
        value={value.on}
        error={error}
        onChange={(on) => on !== null && onChange({ ...value, on })}
      />
      <div className={shared.time}>
        <span aria-hidden>{timeLabel}</span>
        <WallTimeField
          label={timeLabel}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
        />
      </div>
    </Group>
  );
}

interface FormProps {
  title: string;
  hint: string;
  /** What the main button says, where it is no plain correction. */
  act?: string;
  timeZone: string;
  /** The command and how it stands. */
  correction: { error: Refusal | null; isPending: boolean };
  /** What is asked of the reason, where it is no plain correction. */
  reasonLabel?: string;
  /** What is to be is not said yet. */
  isHeld?: boolean;
  onAct: (reason: string) => void;
  onClose: () => void;
  children?: React.ReactNode;
}

/** What all corrections share: what they do, why they are made. */
export function CorrectionForm({
  hint,
  act,
  reasonLabel,
  correction,
  onAct,
  children,
  ...dialog
}: FormProps) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      {...dialog}
      act={act ?? t("beds.correct.save")}
      refusal={correction.error}
      isActing={correction.isPending}
      onAct={() => onAct(reason.trim())}
    >
      <p className={shared.hint}>{hint}</p>
      {children}
      <TextInput
        label={reasonLabel ?? t("beds.correct.reason")}
        required
        data-autofocus
        maxLength={200}
        value={reason}
        error={faultsOf(correction.error)["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
