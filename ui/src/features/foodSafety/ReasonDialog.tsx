import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { PersonField } from "./fields";
import { usePerson } from "./usePerson";

interface Props {
  title: string;
  hint: string;
  timeZone: string;
  saveWords: string;
  refusal: Refusal | null;
  isSaving: boolean;
  /** Who says so is asked for. */
  asksPerson?: boolean;
  onSave: (reason: string, person: string) => void;
  onClose: () => void;
}

/** Asks why. */
export function ReasonDialog(props: Props) {
  const { title, hint, timeZone, saveWords, refusal, isSaving, asksPerson = false, onSave, onClose } = props;
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const [reason, setReason] = useState("");
  const [person, setPerson] = usePerson();
  const faults = faultsOf(refusal);
  return (
    <FormDialog
      title={title}
      timeZone={timeZone}
      refusal={refusal}
      saveWords={saveWords}
      isSaving={isSaving}
      onClose={onClose}
      onSave={() => onSave(reason, person)}
    >
      <Textarea
        label={t("safety.reason")}
        description={hint}
        required
        data-autofocus
        maxLength={200}
        autosize
        minRows={2}
        value={reason}
        error={faults["reason"]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {asksPerson && <PersonField value={person} onChange={setPerson} error={faults["person"]} />}
    </FormDialog>
  );
}
