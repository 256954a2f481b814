import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ColdAction,
  type ColdPlaceDay,
  type ColdReading,
  type SafetyDay,
  useColdReadingAct,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { FormDialog } from "../../shared/ui/FormDialog";
import { PersonField } from "./fields";
import classes from "./safety.module.css";
import { celsiusWords } from "./temperature";
import { usePerson } from "./usePerson";
import { useSampleWords } from "./useSampleWords";

const actions: readonly ColdAction[] = ["adjusted", "repaired", "moved_food", "discarded_food", "other"];

interface Props {
  day: SafetyDay;
  place: ColdPlaceDay;
  reading: ColdReading;
  onClose: () => void;
}

/** Records what was done about a reading out of range. */
export function ColdActionDialog({ day, place, reading, onClose }: Props) {
  const { t } = useTranslation();
  const act = useColdReadingAct();
  const faultsOf = useFieldFaults();
  const sampleWords = useSampleWords();
  const [action, setAction] = useState<ColdAction>("adjusted");
  const [note, setNote] = useState("");
  const [person, setPerson] = usePerson();
  const faults = faultsOf(act.error);
  return (
    <FormDialog
      title={t("safety.actTitle", { name: place.name })}
      timeZone={day.timeZone}
      refusal={act.error}
      saveWords={t("safety.record")}
      isSaving={act.isPending}
      onClose={onClose}
      onSave={() => act.mutate({ readingId: reading.id, action, note, person }, { onSuccess: onClose })}
    >
      <p className={classes.plain}>
        {t("safety.actWhy", {
          degrees: celsiusWords(reading.tenthsCelsius),
          low: celsiusWords(place.lowestTenthsCelsius),
          high: celsiusWords(place.highestTenthsCelsius),
        })}
      </p>
      {reading.samples.length > 0 && (
        <p className={classes.plain}>{t("safety.samplesThere", { samples: sampleWords(reading.samples) })}</p>
      )}
      <Choice
        label={t("safety.action")}
        required
        value={action}
        options={actions.map((value) => ({ value, label: t(`coldAction.${value}`) }))}
        onChange={setAction}
      />
      <Textarea
        label={t("safety.note")}
        required={action === "other"}
        maxLength={200}
        autosize
        minRows={1}
        value={note}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <PersonField value={person} onChange={setPerson} error={faults["person"]} />
    </FormDialog>
  );
}
