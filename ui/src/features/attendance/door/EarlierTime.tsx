import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { TimeField } from "../TimeField";

interface Props {
  label: string;
  /** `HH:MM:SS`; none: now. */
  time: string | null;
  onTime: (time: string | null) => void;
  timeFault: string | undefined;
  reason: string;
  onReason: (reason: string) => void;
  reasonFault: string | undefined;
}

/** Not now, but earlier today: when, and why it is told only now. */
export function EarlierTime({ label, time, onTime, timeFault, reason, onReason, reasonFault }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TimeField
        label={label}
        value={time ?? ""}
        mayBeEmpty
        onChange={(told) => onTime(told === "" ? null : told)}
        error={timeFault}
      />
      {time !== null && (
        <TextInput
          label={t("door.earlierReason")}
          placeholder={t("door.earlierReasonPlaceholder")}
          withAsterisk
          value={reason}
          maxLength={200}
          error={reasonFault}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
    </>
  );
}
