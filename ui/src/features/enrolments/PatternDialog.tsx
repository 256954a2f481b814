import { Button, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type Enrolment, useEnrolmentChangePattern } from "../../ipc/generated";

import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import { type PatternDraft, patternOf } from "./patternDraft";
import { PatternFields } from "./PatternFields";
import { PlanNote } from "./PlanNote";

interface Props {
  elder: Elder;
  enrolment: Enrolment;
  today: string;
  onClose: () => void;
}

/** Another week from a day on; the days before keep what was agreed. */
export function PatternDialog({ elder, enrolment, today, onClose }: Props) {
  const { t } = useTranslation();
  const change = useEnrolmentChangePattern();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState<string | null>(today < enrolment.fromOn ? enrolment.fromOn : today);
  const [pattern, setPattern] = useState<PatternDraft>(() => patternOf(enrolment));
  const [tried, setTried] = useState(false);
  const faults = change.error ? faultsOf(change.error) : {};

  function save() {
    setTried(true);
    if (from === null || pattern.days.length === 0) {
      return;
    }
    change.mutate(
      { enrolmentId: enrolment.id, fromOn: from, ...pattern, groupName: pattern.groupName.trim() },
      {
        onSuccess: () => {
          notify(t("enrol.patternSaved", { name: elder.name }));
          onClose();
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("enrol.patternTitle", { name: elder.name, centre: enrolment.centreName })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="42rem"
    >
      <Stack gap="md">
        <RefusalNote refusal={change.error} />
        <DayField
          label={t("enrol.patternFrom")}
          description={t("enrol.patternHint")}
          value={from}
          onChange={setFrom}
          error={faults["fromOn"] ?? (tried && from === null ? t("fault.required") : undefined)}
        />
        <PlanNote on={from} />
        <PatternFields
          centreId={enrolment.centreId}
          pattern={pattern}
          onChange={setPattern}
          faults={faults}
          lacksDays={tried && pattern.days.length === 0}
        />
        {enrolment.pauses.length > 0 && (
          <Text c="var(--quiet)" size="sm">
            {t("enrol.pausesStay")}
          </Text>
        )}
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={change.isPending} onClick={save}>
            {t("enrol.patternSave")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
