import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type NightNote, type NightRound, useBedBoard, useRoundComplete } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { AdmitDialog } from "../acts/AdmitDialog";
import { LeaveDialog, ReturnDialog } from "../acts/LeaveDialogs";
import { DischargeDialog } from "../acts/LeavingDialogs";
import { ActDialog } from "../shared/ActDialog";
import shared from "../shared/shared.module.css";
import { type Way, waysOf, whoOf } from "./waysOf";

interface Props {
  round: NightRound;
  actor: string;
  note: NightNote;
  onClose: () => void;
}

/** What the night staff found is set right: by the act that enters it, or by a sentence where nothing is to be entered. */
export function CompleteDialog({ round, actor, note, onClose }: Props) {
  const { t } = useTranslation();
  const complete = useRoundComplete();
  const board = useBedBoard({ centreId: round.centreId });
  const faultsOf = useFieldFaults();
  const [completion, setCompletion] = useState("");
  const [way, setWay] = useState<Way | null>(null);
  const faults = faultsOf(complete.error);
  const who = board.data ? whoOf(board.data, note) : null;
  if (way !== null && board.data) {
    if (way === "admit") {
      return (
        <AdmitDialog
          board={board.data}
          actor={actor}
          bedId={null}
          elder={null}
          note={note}
          onClose={onClose}
        />
      );
    }
    if (who !== null) {
      const act = { board: board.data, who, note, onClose };
      return way === "leave" ? (
        <LeaveDialog {...act} />
      ) : way === "return" ? (
        <ReturnDialog {...act} />
      ) : (
        <DischargeDialog {...act} />
      );
    }
  }
  const ways = board.data ? waysOf(note, who) : [];
  return (
    <ActDialog
      title={t("beds.rounds.completeOf", { name: note.name ?? t("beds.rounds.unknown") })}
      timeZone={round.timeZone}
      refusal={board.error ?? complete.error}
      act={t("beds.rounds.completeInWords")}
      isActing={complete.isPending}
      isHeld={completion.trim() === ""}
      onAct={() =>
        complete.mutate({ noteId: note.id, completion: completion.trim() }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      {ways.length > 0 && (
        <>
          <p className={shared.hint}>{t("beds.rounds.waysHint")}</p>
          <Group gap="sm">
            {ways.map((one) => (
              <Button key={one} variant="default" mih="2.75rem" onClick={() => setWay(one)}>
                {t(`beds.rounds.way.${one}`)}
              </Button>
            ))}
          </Group>
        </>
      )}
      <TextInput
        label={t(ways.length > 0 ? "beds.rounds.orHow" : "beds.rounds.how")}
        value={completion}
        maxLength={200}
        error={faults["completion"]}
        onChange={(event) => setCompletion(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
