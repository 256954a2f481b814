import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Absence, BoardPerson, useAttendanceWithdrawAbsence } from "../../ipc/generated";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { notify } from "../../shared/ui/notify";
import { absentFrom } from "./absence/absentFrom";
import type { PanelProps } from "./BoardPanel";
import side from "../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";
import { UndoButton } from "./UndoButton";

interface Props extends PanelProps {
  person: BoardPerson;
  now: Date;
  isOpen: boolean;
  withdraw: ReturnType<typeof useAttendanceWithdrawAbsence>;
}

/** The quieter acts: taking back, absences, setting right, the whole record. */
export function PanelActs({
  person,
  board,
  day,
  now,
  isOpen,
  mayEnterLate,
  acts,
  withdraw,
  onDialog,
}: Props) {
  const { t } = useTranslation();
  const { visit, absence, standing } = person;
  const mayUndo =
    isOpen && visit !== null && visit.undo !== null && Date.parse(visit.undo.until) > now.getTime();
  const isOpenAhead = day !== "past" && board.closing === null;
  // What was recorded stays to be set right: today and ahead, and as long as anything may be entered late.
  const maySetRight = day !== "past" || mayEnterLate;

  function withdrawAbsence(which: Absence) {
    const ask = () => onDialog({ kind: "absence_withdrawal", person, absence: which });
    // Days that are over go with it: that takes a reason, and is seldom meant.
    if (!isOpenAhead || which.fromOn < board.on) {
      ask();
      return;
    }
    withdraw.mutate(
      { absenceId: which.id, correctionReason: "" },
      {
        onSuccess: () => notify(t("notice.absenceWithdrawn", { name: person.name })),
        // One of its days is closed by now.
        onError: (refusal) => {
          if (refusal.code === "day_closed") {
            withdraw.reset();
            ask();
          }
        },
      },
    );
  }

  const button = { variant: "default", px: "xs", mih: "2.75rem" } as const;
  return (
    <div className={`${side.pair} ${classes.pair}`}>
      {mayUndo && visit.undo && (
        <UndoButton
          key={`${visit.id} ${visit.undo.act}`}
          undo={visit.undo}
          now={now}
          isBusy={acts.isUndoing}
          onUndo={(act) => acts.takeBack(act, visit.id, person.elderId, person.name)}
        />
      )}
      {(standing === "not_arrived" ? isOpenAhead || mayEnterLate : day !== "past") && (
        <Button
          {...button}
          onClick={() =>
            onDialog({ kind: "absence", person, isFromClosing: false, from: absentFrom(person, board.on) })
          }
        >
          {t("panel.recordAbsence")}
        </Button>
      )}
      {visit === null && mayEnterLate && (
        <Button {...button} onClick={() => onDialog({ kind: "late_entry", person })}>
          {t("lateEntry.save")}
        </Button>
      )}
      {absence && maySetRight && (
        <>
          <Button {...button} onClick={() => onDialog({ kind: "absence_correction", person, absence })}>
            {t("panel.correctAbsence")}
          </Button>
          {absence.fromOn < board.on && (
            <Button {...button} onClick={() => onDialog({ kind: "comes_again", person, absence })}>
              {t("panel.comesAgain")}
            </Button>
          )}
          <Button {...button} loading={withdraw.isPending} onClick={() => withdrawAbsence(absence)}>
            {t("panel.withdrawAbsence")}
          </Button>
        </>
      )}
      {visit !== null && !mayUndo && (
        <>
          <Button {...button} onClick={() => onDialog({ kind: "correction", person, visit })}>
            {t("correction.open")}
          </Button>
          <Button {...button} onClick={() => onDialog({ kind: "annul", person, visit })}>
            {t("correction.annul")}
          </Button>
        </>
      )}
      <ButtonLink px="xs" to="/elders/$elderId" params={{ elderId: person.elderId }}>
        {t("panel.profile")}
      </ButtonLink>
    </div>
  );
}
