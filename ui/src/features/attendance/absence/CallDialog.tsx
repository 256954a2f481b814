import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BoardPerson,
  type CallOutcome,
  type Contact,
  useAttendanceRecordCall,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { phoneInGroups } from "../../../shared/format/phone";
import { Choice } from "../../../shared/ui/Choice";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";

const outcomes = ["reached", "no_answer", "message_left", "wrong_number"] as const;

interface Props {
  person: BoardPerson;
  /** Whom one calls; none: somebody who is not in the list of contacts. */
  contact: Contact | null;
  centreId: string;
  timeZone: string;
  onClose: () => void;
}

/** Whom reception called about somebody who did not come, and what they said. */
export function CallDialog({ person, contact, centreId, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const record = useAttendanceRecordCall();
  const faultsOf = useFieldFaults();
  const [calledWhom, setCalledWhom] = useState(
    contact
      ? t("panel.firstContact", { relation: t(`relation.${contact.relation}`), name: contact.name })
      : "",
  );
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [said, setSaid] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(record.error);

  function save() {
    setTried(true);
    if (outcome === null || calledWhom.trim() === "") {
      return;
    }
    record.mutate(
      {
        elderId: person.elderId,
        centreId,
        contactId: contact?.id ?? null,
        calledWhom: calledWhom.trim(),
        outcome,
        said: said.trim(),
      },
      {
        onSuccess: () => {
          notify(t("notice.callRecorded", { name: person.name }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("call.title", { name: person.name })}
      timeZone={timeZone}
      refusal={record.error}
      onClose={onClose}
      saveWords={t("call.save")}
      isSaving={record.isPending}
      onSave={save}
    >
      <TextInput
        label={t("call.whom")}
        withAsterisk
        {...(contact ? { description: phoneInGroups(contact.phone) } : {})}
        value={calledWhom}
        maxLength={60}
        error={faults["calledWhom"] ?? (tried && calledWhom.trim() === "" ? t("fault.required") : undefined)}
        onChange={(event) => setCalledWhom(event.currentTarget.value)}
      />
      <Choice
        label={t("call.outcome")}
        required
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((word) => ({ value: word, label: t(`callOutcome.${word}`) }))}
        error={faults["outcome"] ?? (tried && outcome === null ? t("fault.required") : undefined)}
      />
      <SentenceField
        label={t("call.said")}
        placeholder={t("call.saidPlaceholder")}
        value={said}
        onChange={setSaid}
        error={faults["said"]}
      />
    </RecordDialog>
  );
}
