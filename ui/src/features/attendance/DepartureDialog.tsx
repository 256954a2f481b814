import { Button, Input, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type LeftOpen, useAttendanceRecordDeparture } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import { WallTimeField } from "../../shared/ui/WallTimeField";

interface Props {
  visit: LeftOpen;
  timeZone: string;
  onClose: () => void;
}

/** When somebody left on a past day, and how one knows. No time is proposed: it must be found out, not guessed. */
export function DepartureDialog({ visit, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = useAttendanceRecordDeparture();
  const faultsOf = useFieldFaults();
  const [departedAt, setDepartedAt] = useState("");
  const [collectedBy, setCollectedBy] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = record.error ? faultsOf(record.error) : {};
  const missing = (text: string) => (tried && text.trim() === "" ? t("fault.required") : undefined);

  function save() {
    setTried(true);
    if (departedAt === "" || reason.trim() === "") {
      return;
    }
    record.mutate(
      { visitId: visit.visitId, departedAt, collectedBy: collectedBy.trim(), reason: reason.trim() },
      {
        onSuccess: () => {
          notify(t("notice.departureRecorded", { name: visit.name }));
          onClose();
        },
      },
    );
  }

  const timeFault = faults["departedAt"] ?? missing(departedAt);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("departure.title", { name: visit.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="lg"
    >
      <Stack gap="md">
        <RefusalNote refusal={record.error} timeZone={timeZone} />
        <Text>
          {t("departure.came", {
            day: format.longDay(visit.visitOn),
            time: format.time(visit.arrivedAt, timeZone),
          })}
        </Text>
        <Input.Wrapper label={t("departure.time")} withAsterisk error={timeFault}>
          <WallTimeField label={t("departure.time")} value={departedAt} onChange={setDepartedAt} />
        </Input.Wrapper>
        <TextInput
          label={t("departure.collectedBy")}
          value={collectedBy}
          maxLength={60}
          error={faults["collectedBy"]}
          onChange={(event) => setCollectedBy(event.currentTarget.value)}
        />
        <Textarea
          label={t("departure.reason")}
          placeholder={t("departure.reasonPlaceholder")}
          withAsterisk
          value={reason}
          maxLength={200}
          autosize
          minRows={2}
          error={faults["reason"] ?? missing(reason)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogFoot>
          <ButtonLink to="/elders/$elderId" params={{ elderId: visit.elderId }} variant="default">
            {t("departure.openProfile")}
          </ButtonLink>
          <Button loading={record.isPending} onClick={save}>
            {t("departure.save")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
