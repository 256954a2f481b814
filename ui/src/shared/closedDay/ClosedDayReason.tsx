import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";

interface Props {
  /** What the core said to the last attempt. */
  refusal: Refusal | null;
  reason: string;
  onReason: (reason: string) => void;
}

/** Why something reaches into days whose registration is closed. Asked only once the core has said that it does. */
export function ClosedDayReason({ refusal, reason, onReason }: Props) {
  const { t } = useTranslation();
  const isAsked = refusal?.code === "day_closed";
  if (!isAsked && reason === "") {
    return null;
  }
  return (
    <TextInput
      label={t("closedDay.reason")}
      description={t("closedDay.reasonHint")}
      withAsterisk
      value={reason}
      maxLength={200}
      error={isAsked && reason.trim() === "" ? t("fault.required") : undefined}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
