import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type NightFound, type NightRound, type RoundLine, useRoundRecord } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { ActDialog } from "../shared/ActDialog";
import shared from "../shared/shared.module.css";

/** What can be found of somebody who lives here, beside sleeping. */
const found: readonly NightFound[] = [
  "awake",
  "unwell",
  "fell",
  "not_in_bed",
  "to_hospital",
  "came_back",
  "died",
];

interface Props {
  round: NightRound;
  onClose: () => void;
}

/** What the night staff found, other than asleep. */
export function FindingDialog({ round, line, onClose }: Props & { line: RoundLine }) {
  const { t } = useTranslation();
  const record = useRoundRecord();
  const [what, setWhat] = useState<NightFound>("awake");
  const [note, setNote] = useState("");
  return (
    <ActDialog
      title={t("beds.rounds.elseOf", { name: line.name })}
      timeZone={round.timeZone}
      refusal={record.error}
      act={t("action.save")}
      isActing={record.isPending}
      onAct={() =>
        record.mutate(
          {
            centreId: round.centreId,
            nightOn: round.nightOn,
            recordedBy: "",
            findings: [{ admissionId: line.admissionId, bedId: null, found: what, note: note.trim() }],
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Choice
        label={t("beds.rounds.found")}
        value={what}
        options={found.map((value) => ({ value, label: t(`nightFound.${value}`) }))}
        onChange={setWhat}
      />
      <TextInput
        label={t("beds.note")}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** Somebody came in the night who is not in the book: who it is, as far as is known. */
export function ArrivedDialog({ round, onClose }: Props) {
  const { t } = useTranslation();
  const record = useRoundRecord();
  const faultsOf = useFieldFaults();
  const [note, setNote] = useState("");
  const faults = faultsOf(record.error);
  return (
    <ActDialog
      title={t("beds.rounds.arrived")}
      timeZone={round.timeZone}
      refusal={record.error}
      act={t("action.save")}
      isActing={record.isPending}
      isHeld={note.trim() === ""}
      onAct={() =>
        record.mutate(
          {
            centreId: round.centreId,
            nightOn: round.nightOn,
            recordedBy: "",
            findings: [{ admissionId: null, bedId: null, found: "arrived", note: note.trim() }],
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <p className={shared.hint}>{t("beds.rounds.arrivedHint")}</p>
      <TextInput
        label={t("beds.rounds.whoArrived")}
        data-autofocus
        required
        value={note}
        maxLength={200}
        error={faults["findings.0.note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
