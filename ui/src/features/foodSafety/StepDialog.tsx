import { Group, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BatchStep,
  type CookingBatch,
  type SafetyDay,
  type StepDetails,
  type StepKind,
  useBatchCorrectStep,
  useBatchStep,
  useCentreList,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { Choice } from "../../shared/ui/Choice";
import { notify } from "../../shared/ui/notify";
import { FormDialog } from "../../shared/ui/FormDialog";
import { CelsiusField, PersonField, WhenField } from "./fields";
import { instantAt } from "./instant";
import { celsius, readCelsius } from "./temperature";
import { usePerson } from "./usePerson";

interface Props {
  day: SafetyDay;
  batch: CookingBatch;
  /** What it probably is. */
  kind: StepKind;
  /** The entry that is wrong; none: a new one. */
  corrects: BatchStep | null;
  onClose: () => void;
}

const afterCooking: readonly StepKind[] = [
  "portioned",
  "loaded",
  "arrived",
  "served",
  "reheated",
  "cleared",
  "discarded",
];

/** What may happen to the share of one centre only. */
const atOneCentre: readonly StepKind[] = ["arrived", "served", "reheated", "cleared", "discarded"];

/** The one centre whose share asks to be reheated or discarded: another's must not be taken for it. */
function askingCentre(batch: CookingBatch, kind: StepKind) {
  const asking = batch.shares.filter((share) => share.needsAction);
  const isAnswer = kind === "reheated" || kind === "discarded";
  return isAnswer && batch.shares.length > 1 && asking.length === 1 ? (asking[0]?.siteId ?? null) : null;
}

/** Records what happened to a pot, or sets an entry right. */
export function StepDialog({ day, batch, kind: first, corrects, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const record = useBatchStep();
  const correct = useBatchCorrectStep();
  const centres = useCentreList();
  const faultsOf = useFieldFaults();
  const [kind, setKind] = useState<StepKind>(corrects?.kind ?? first);
  const [typed, setTyped] = useState(corrects?.tenthsCelsius == null ? "" : celsius(corrects.tenthsCelsius));
  const [at, setAt] = useState(
    corrects === null ? "" : `${format.time(corrects.happenedAt, day.timeZone)}:00`,
  );
  const [site, setSite] = useState<string | null>(
    corrects === null ? askingCentre(batch, first) : corrects.siteId,
  );
  const [person, setPerson] = usePerson();
  const [note, setNote] = useState(corrects?.note ?? "");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const refusal = record.error ?? correct.error;
  const faults = { ...faultsOf(refusal), ...faultsOf(refusal, "details") };
  const tenths = readCelsius(typed);
  const isUnread = typed.trim() !== "" && tenths === null;
  const measuresCore = kind === "cooked" || kind === "reheated";
  const isEnd = kind === "cleared" || kind === "discarded";
  const kinds: readonly StepKind[] =
    corrects?.kind === "cooked" || first === "cooked" ? ["cooked"] : afterCooking;

  function save() {
    setTried(true);
    if (isUnread) {
      return;
    }
    const details: StepDetails = {
      kind,
      happenedAt: at === "" ? null : instantAt(day.timeZone, day.on, at),
      tenthsCelsius: isEnd ? null : tenths,
      siteId: atOneCentre.includes(kind) ? site : null,
      person,
      note,
    };
    const done = (after: CookingBatch) => {
      notify(t("safety.recorded", { what: t(`stepKind.${kind}`), dish: after.dishName }));
      onClose();
    };
    if (corrects === null) {
      record.mutate({ batchId: batch.id, details }, { onSuccess: done });
    } else {
      correct.mutate({ stepId: corrects.id, reason, details }, { onSuccess: done });
    }
  }

  return (
    <FormDialog
      title={t(corrects === null ? "safety.stepTitle" : "safety.correctTitle", { dish: batch.dishName })}
      timeZone={day.timeZone}
      refusal={refusal}
      saveWords={t(corrects === null ? "safety.record" : "safety.correct")}
      isSaving={record.isPending || correct.isPending}
      isGrave={kind === "discarded"}
      onClose={onClose}
      onSave={save}
    >
      {kinds.length > 1 && (
        <Choice
          label={t("safety.what")}
          required
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`stepKind.${value}`) }))}
          onChange={setKind}
        />
      )}
      <Group grow align="start">
        {!isEnd && (
          <CelsiusField
            label={t(measuresCore ? "safety.core" : "safety.temperature")}
            {...(measuresCore
              ? { hint: t("safety.coreHint", { degrees: celsius(day.settings.coreTenthsCelsius) }) }
              : {})}
            required={measuresCore}
            value={typed}
            onChange={setTyped}
            error={faults["tenthsCelsius"] ?? (tried && isUnread ? t("fault.wrong_form") : undefined)}
          />
        )}
        <WhenField value={at} onChange={setAt} error={faults["happenedAt"]} />
      </Group>
      {atOneCentre.includes(kind) && (
        <Select
          label={t("safety.site")}
          clearable
          placeholder={t("safety.siteAll")}
          data={(centres.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={site}
          error={faults["siteId"]}
          onChange={setSite}
        />
      )}
      <PersonField value={person} onChange={setPerson} error={faults["person"]} />
      <Textarea
        label={t("safety.note")}
        required={kind === "discarded"}
        maxLength={200}
        autosize
        minRows={1}
        value={note}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {corrects !== null && (
        <Textarea
          label={t("safety.correctWhy")}
          description={t("safety.correctHint")}
          required
          maxLength={200}
          autosize
          minRows={1}
          value={reason}
          error={faults["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
