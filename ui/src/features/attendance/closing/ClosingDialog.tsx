import { Button, Checkbox } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Board, type BoardPerson, useAttendanceCloseDay } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { useFormat } from "../../../shared/format/useFormat";
import { notify } from "../../../shared/ui/notify";
import { RecordDialog } from "../RecordDialog";
import { SentenceField } from "../SentenceField";
import classes from "./closing.module.css";
import { type ClosingDraft, explanationsOf, newClosing, stillInside, withoutWord } from "./closingDraft";
import { InsideRow } from "./InsideRow";

interface Props {
  board: Board;
  draft: ClosingDraft;
  onDraft: (draft: ClosingDraft) => void;
  onClose: () => void;
  /** To the person, on the board: to check out, or to call. */
  onPerson: (elderId: string) => void;
  onAbsence: (person: BoardPerson) => void;
}

/** Closes the day, once everyone is out or explained. Nobody is forgotten inside. */
export function ClosingDialog({ board, draft, onDraft, onClose, onPerson, onAbsence }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useAttendanceCloseDay();
  const faultsOf = useFieldFaults();
  const { explanations, notArrivedAreAbsent, note } = draft;
  const [tried, setTried] = useState(false);
  const { timeZone } = board.centre;
  const isOver = board.on < board.today;
  const inside = stillInside(board);
  const missing = withoutWord(board);
  const { whole, lacking } = explanationsOf(inside, explanations, isOver);
  const faults = faultsOf(close.error);
  const isAllDone = inside.length === 0 && missing.length === 0;

  function save() {
    setTried(true);
    if (lacking.length > 0 || (missing.length > 0 && !notArrivedAreAbsent)) {
      return;
    }
    close.mutate(
      {
        centreId: board.centre.id,
        on: board.on,
        explanations: whole,
        notArrivedAreAbsent,
        note: note.trim(),
      },
      {
        onSuccess: () => {
          onDraft(newClosing);
          notify(t("notice.dayClosed", { day: format.day(board.on) }));
          onClose();
        },
      },
    );
  }

  return (
    <RecordDialog
      title={t("closing.title", { day: format.day(board.on) })}
      timeZone={timeZone}
      refusal={close.error}
      onClose={onClose}
      saveWords={t("closing.close")}
      isSaving={close.isPending}
      onSave={save}
      size="xl"
    >
      {isAllDone && (
        <p className={classes.allDone} role="status">
          <IconCheck size="1.375rem" aria-hidden />
          {t("closing.allDone")}
        </p>
      )}
      {inside.length > 0 && (
        <section aria-label={t("closing.inside", { count: inside.length })}>
          <h3 className={classes.heading} data-tone="late">
            <IconAlertTriangle size="1.25rem" aria-hidden />
            {t("closing.inside", { count: inside.length })}
          </h3>
          <p className={classes.hint}>{t(isOver ? "closing.insideOverHint" : "closing.insideHint")}</p>
          <ul className={classes.list}>
            {inside.map((person) => (
              <InsideRow
                key={person.elderId}
                person={person}
                room={board.rooms.find(({ id }) => id === person.visit?.roomId)?.name ?? ""}
                timeZone={timeZone}
                isOver={isOver}
                draft={explanations[person.elderId] ?? { whereabouts: null, explanation: "" }}
                onDraft={(told) =>
                  onDraft({ ...draft, explanations: { ...explanations, [person.elderId]: told } })
                }
                isLacking={tried && lacking.includes(person.elderId)}
                onPerson={() => onPerson(person.elderId)}
              />
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section aria-label={t("closing.missing", { count: missing.length })}>
          <h3 className={classes.heading} data-tone="expected">
            <IconAlertTriangle size="1.25rem" aria-hidden />
            {t("closing.missing", { count: missing.length })}
          </h3>
          <ul className={classes.list}>
            {missing.map((person) => (
              <li key={person.elderId} className={classes.missing}>
                <span className={classes.who}>
                  <strong>{person.name}</strong>
                  {person.plannedArrival !== null && (
                    <small>{t("board.statePlanned", { time: format.wallTime(person.plannedArrival) })}</small>
                  )}
                  {person.calls.length > 0 && (
                    <small>{t(`callOutcome.${person.calls.at(-1)?.outcome ?? "no_answer"}`)}</small>
                  )}
                </span>
                <Button
                  variant="default"
                  mih="2.75rem"
                  aria-label={t("board.actFor", {
                    name: person.name,
                    act: t("panel.recordAbsence"),
                  })}
                  onClick={() => onAbsence(person)}
                >
                  {t("panel.recordAbsence")}
                </Button>
              </li>
            ))}
          </ul>
          <Checkbox
            className={classes.areAbsent}
            label={t("closing.areAbsent", { count: missing.length })}
            checked={notArrivedAreAbsent}
            error={tried && !notArrivedAreAbsent ? t("closing.areAbsentNeeded") : undefined}
            onChange={(event) => onDraft({ ...draft, notArrivedAreAbsent: event.currentTarget.checked })}
          />
        </section>
      )}
      {board.leftOpen.length > 0 && (
        <p className={classes.hint}>{t("board.leftOpen", { count: board.leftOpen.length })}</p>
      )}
      <SentenceField
        label={t("closing.note")}
        placeholder={t("closing.notePlaceholder")}
        value={note}
        onChange={(text) => onDraft({ ...draft, note: text })}
        error={faults["note"]}
      />
    </RecordDialog>
  );
}
