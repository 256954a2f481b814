import { Input, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Presence, useSiteTellGoing } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { FormDialog } from "../../shared/ui/FormDialog";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { notify } from "../../shared/ui/notify";

interface Props {
  presence: Presence;
  timeZone: string;
  onClose: () => void;
}

/** How one knows that somebody of a past day has gone, and when, where anybody does. No time is proposed. */
export function GoingDialog({ presence, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const tell = useSiteTellGoing();
  const faultsOf = useFieldFaults();
  const [departedAt, setDepartedAt] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(tell.error);

  function save() {
    setTried(true);
    if (reason.trim() === "") {
      return;
    }
    tell.mutate(
      { presenceId: presence.id, departedAt: departedAt === "" ? null : departedAt, reason: reason.trim() },
      {
        onSuccess: () => {
          notify(t("notice.departureRecorded", { name: presence.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("departure.title", { name: presence.name })}
      timeZone={timeZone}
      refusal={tell.error}
      saveWords={t("departure.save")}
      isSaving={tell.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Text>
        {t("site.came", {
          day: format.longDay(presence.presenceOn),
          time: format.time(presence.arrivedAt, timeZone),
        })}
      </Text>
      <Input.Wrapper label={t("site.goingTime")} error={faults["departedAt"]}>
        <WallTimeField label={t("site.goingTime")} value={departedAt} onChange={setDepartedAt} />
      </Input.Wrapper>
      <Textarea
        label={t("departure.reason")}
        placeholder={t("site.goingReasonPlaceholder")}
        withAsterisk
        value={reason}
        maxLength={200}
        autosize
        minRows={2}
        error={faults["reason"] ?? (tried && reason.trim() === "" ? t("fault.required") : undefined)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
