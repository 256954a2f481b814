import { Group, Input, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCentreOpenExtraDay } from "../../ipc/generated";
import { PastCalendarNote } from "../../shared/calendar/PastCalendarNote";
import { ClosedDayReason } from "../../shared/closedDay/ClosedDayReason";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import { WallTimeField } from "../../shared/ui/WallTimeField";

interface Props {
  centreId: string;
  endsOn: string | undefined;
  onClose: () => void;
}

/** Opening a centre on a day on which it would be closed. */
export function ExtraDayDialog({ centreId, endsOn, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useCentreOpenExtraDay();
  const faultsOf = useFieldFaults();
  const [on, setOn] = useState<string | null>(null);
  const [opensAt, setOpensAt] = useState("07:30:00");
  const [closesAt, setClosesAt] = useState("17:00:00");
  const [like, setLike] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [correctionReason, setCorrectionReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(open.error);

  function save() {
    setTried(true);
    if (on !== null) {
      open.mutate(
        {
          centreId,
          on,
          opensAt,
          closesAt,
          standsForWeekday: like === null ? null : Number(like),
          reason: reason.trim(),
          correctionReason: correctionReason.trim(),
        },
        { onSuccess: onClose },
      );
    }
  }

  return (
    <FormDialog
      title={t("days.open")}
      refusal={open.error}
      saveWords={t("action.save")}
      isSaving={open.isPending}
      size="36rem"
      onSave={save}
      onClose={onClose}
    >
      <DayField
        label={t("days.on")}
        value={on}
        onChange={setOn}
        error={faults["on"] ?? (tried && on === null ? t("fault.required") : undefined)}
      />
      <PastCalendarNote on={on} endsOn={endsOn} />
      <Input.Wrapper label={t("setUp.hours")} labelElement="div">
        <Group gap="sm">
          <WallTimeField label={t("days.opensAt")} value={opensAt} onChange={setOpensAt} />
          <span aria-hidden>–</span>
          <WallTimeField
            label={t("days.closesAt")}
            value={closesAt}
            onChange={setClosesAt}
            error={faults["closesAt"]}
          />
        </Group>
      </Input.Wrapper>
      <Select
        label={t("days.like")}
        description={t("days.likeHint")}
        clearable
        clearButtonProps={{ "aria-label": t("action.clear") }}
        data={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          value: String(weekday),
          label: format.weekday(weekday),
        }))}
        value={like}
        onChange={setLike}
      />
      <TextInput
        label={t("days.reasonMaybe")}
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ClosedDayReason refusal={open.error} reason={correctionReason} onReason={setCorrectionReason} />
    </FormDialog>
  );
}
