import { Button, Checkbox, Input, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Presence, useSiteSignOut, useSiteTellGoing } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { FormDialog } from "../../shared/ui/FormDialog";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { notify } from "../../shared/ui/notify";

interface Props {
  presence: Presence;
  timeZone: string;
  /** Came only yesterday and may be inside still, as who is on duty over midnight. */
  mayBeInside: boolean;
  onClose: () => void;
}

/** How one knows that somebody of a past day has gone, and when, where anybody does. No time is proposed. */
export function GoingDialog({ presence, timeZone, mayBeInside, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const tell = useSiteTellGoing();
  const signOut = useSiteSignOut();
  const faultsOf = useFieldFaults();
  const [departedAt, setDepartedAt] = useState("");
  const [leftNextDay, setLeftNextDay] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(tell.error);

  function save() {
    setTried(true);
    if (reason.trim() === "") {
      return;
    }
    tell.mutate(
      {
        presenceId: presence.id,
        departedAt: departedAt === "" ? null : departedAt,
        leftNextDay: leftNextDay && departedAt !== "",
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("notice.departureRecorded", { name: presence.name }));
          onClose();
        },
      },
    );
  }

  function leaveNow() {
    signOut.mutate(
      { presenceId: presence.id },
      {
        onSuccess: () => {
          notify(t("site.signedOut", { name: presence.name }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("departure.title", { name: presence.name })}
      timeZone={timeZone}
      refusal={tell.error ?? signOut.error}
      saveWords={t("departure.save")}
      isSaving={tell.isPending}
      aside={
        mayBeInside && (
          <Button variant="default" mr="auto" loading={signOut.isPending} onClick={leaveNow}>
            {t("site.leavesNow")}
          </Button>
        )
      }
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
      <Checkbox
        label={t("site.leftNextDay")}
        checked={leftNextDay}
        onChange={(event) => setLeftNextDay(event.currentTarget.checked)}
      />
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
