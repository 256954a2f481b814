import { Autocomplete, Checkbox, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type BoardVisit, type Contact, useAttendanceCorrectVisit } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { dateIn } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { readTemperature, temperatureWords } from "../door/arrival";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import { TimeField } from "../TimeField";
import { VisitBefore } from "./VisitBefore";

interface Props {
  person: { elderId: string; name: string; contacts: readonly Contact[]; mustBeCollected: boolean };
  visit: BoardVisit;
  timeZone: string;
  onClose: () => void;
}

/** Sets a visit right after the time for undoing is over. What stood there before is shown, and kept. */
export function CorrectionDialog({ person, visit, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const correct = useAttendanceCorrectVisit();
  const faultsOf = useFieldFaults();
  const clock = (instant: string | null) => (instant === null ? "" : `${format.time(instant, timeZone)}:00`);
  const [arrivedAt, setArrivedAt] = useState(clock(visit.arrivedAt));
  const [departedAt, setDepartedAt] = useState(clock(visit.departedAt));
  const [leftNextDay, setLeftNextDay] = useState(
    visit.departedAt !== null &&
      dateIn(timeZone, new Date(visit.departedAt)) > dateIn(timeZone, new Date(visit.arrivedAt)),
  );
  const [broughtBy, setBroughtBy] = useState(visit.broughtBy);
  const [collectedBy, setCollectedBy] = useState(visit.collectedBy);
  const [temperature, setTemperature] = useState(
    visit.temperatureTenthsCelsius === null ? "" : temperatureWords(visit.temperatureTenthsCelsius),
  );
  const [remark, setRemark] = useState(visit.remark);
  const [reason, setReason] = useState("");
  const [overPlacesReason, setOverPlacesReason] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(correct.error);
  const isFull = correct.error?.code === "places_exhausted" || overPlacesReason !== "";
  // A leaving that is told only now is a leaving: whoever is at risk of wandering did not go alone.
  const lacksCollector =
    person.mustBeCollected && visit.departedAt === null && departedAt !== "" && collectedBy.trim() === "";
  const isTemperatureWrong = temperature.trim() !== "" && readTemperature(temperature) === null;

  const wordsOf = (contact: Contact) =>
    t("panel.firstContact", { relation: t(`relation.${contact.relation}`), name: contact.name });

  function save() {
    setTried(true);
    if (arrivedAt === "" || reason.trim() === "" || isTemperatureWrong || lacksCollector) {
      return;
    }
    const words = collectedBy.trim();
    const collector = person.contacts.find((one) => words === one.name || words === wordsOf(one));
    correct.mutate(
      {
        visitId: visit.id,
        arrivedAt,
        departedAt: departedAt === "" ? null : departedAt,
        leftNextDay: leftNextDay && departedAt !== "",
        broughtBy: broughtBy.trim(),
        collectorContactId: collector?.id ?? null,
        collectedBy: words,
        remark: remark.trim(),
        temperatureTenthsCelsius: readTemperature(temperature),
        reason: reason.trim(),
        overPlacesReason: overPlacesReason.trim(),
      },
      {
        onSuccess: () => {
          notify(t("notice.corrected", { name: person.name }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("correction.title", { name: person.name })}
      timeZone={timeZone}
      refusal={correct.error}
      onClose={onClose}
      saveWords={t("correction.save")}
      isSaving={correct.isPending}
      onSave={save}
    >
      <VisitBefore visit={visit} timeZone={timeZone} />
      <Group grow align="start">
        <TimeField
          label={t("correction.arrivedAt")}
          required
          value={arrivedAt}
          onChange={setArrivedAt}
          error={faults["arrivedAt"] ?? (tried && arrivedAt === "" ? t("fault.required") : undefined)}
        />
        <TimeField
          label={t("correction.departedAt")}
          value={departedAt}
          onChange={setDepartedAt}
          mayBeEmpty
          error={faults["departedAt"]}
        />
      </Group>
      <Checkbox
        label={t("correction.leftNextDay")}
        checked={leftNextDay}
        onChange={(event) => setLeftNextDay(event.currentTarget.checked)}
      />
      <Group grow align="start">
        <TextInput
          label={t("correction.broughtBy")}
          value={broughtBy}
          maxLength={60}
          error={faults["broughtBy"]}
          onChange={(event) => setBroughtBy(event.currentTarget.value)}
        />
        <Autocomplete
          label={t("correction.collectedBy")}
          data={[...new Set(person.contacts.filter(({ mayCollect }) => mayCollect).map(wordsOf))]}
          value={collectedBy}
          maxLength={60}
          error={faults["collectedBy"] ?? (tried && lacksCollector ? t("panel.notAlone") : undefined)}
          onChange={setCollectedBy}
        />
      </Group>
      <Group grow align="start">
        <TextInput
          label={t("door.temperature")}
          value={temperature}
          inputMode="decimal"
          error={
            faults["temperatureTenthsCelsius"] ??
            (isTemperatureWrong ? t("door.temperatureWrong") : undefined)
          }
          onChange={(event) => setTemperature(event.currentTarget.value)}
        />
        <TextInput
          label={t("door.remark")}
          value={remark}
          maxLength={200}
          error={faults["remark"]}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      </Group>
      {isFull && (
        <TextInput
          label={t("door.overPlacesReason")}
          withAsterisk
          value={overPlacesReason}
          maxLength={200}
          error={faults["overPlacesReason"]}
          onChange={(event) => setOverPlacesReason(event.currentTarget.value)}
        />
      )}
      <SentenceField
        label={t("correction.reason")}
        placeholder={t("correction.reasonPlaceholder")}
        required
        value={reason}
        onChange={setReason}
        error={faults["reason"] ?? (tried && reason.trim() === "" ? t("fault.required") : undefined)}
      />
    </RecordDialog>
  );
}
