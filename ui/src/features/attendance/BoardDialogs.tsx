import { useState } from "react";

import type { Board } from "../../ipc/generated";
import { AbsenceCorrectionDialog } from "./absence/AbsenceCorrectionDialog";
import { AbsenceDialog } from "./absence/AbsenceDialog";
import { AbsenceWithdrawalDialog } from "./absence/AbsenceWithdrawalDialog";
import { CallDialog } from "./absence/CallDialog";
import { ComesAgainDialog } from "./absence/ComesAgainDialog";
import { ClosingDialog } from "./closing/ClosingDialog";
import { type ClosingDraft, newClosing } from "./closing/closingDraft";
import { ReopenDialog } from "./closing/ReopenDialog";
import { AnnulDialog } from "./correction/AnnulDialog";
import { CorrectionDialog } from "./correction/CorrectionDialog";
import { LateEntryDialog } from "./correction/LateEntryDialog";
import type { BoardDialog } from "./dialogs";

interface Props {
  board: Board;
  dialog: BoardDialog | null;
  onDialog: (dialog: BoardDialog | null) => void;
  onPerson: (elderId: string) => void;
}

/** The dialogs of the board: at most one is open. */
export function BoardDialogs({ board, dialog, onDialog, onPerson }: Props) {
  // What was told of the closing outlives a way to somebody's card and back.
  const [closing, setClosing] = useState<ClosingDraft>(newClosing);
  const place = { centreId: board.centre.id, timeZone: board.centre.timeZone };
  const close = () => onDialog(null);
  if (dialog === null) {
    return null;
  }
  switch (dialog.kind) {
    case "absence":
      return (
        <AbsenceDialog
          {...place}
          person={dialog.person}
          on={dialog.from ?? board.on}
          isClosed={board.closing !== null && (dialog.from ?? board.on) === board.on}
          onClose={dialog.isFromClosing ? () => onDialog({ kind: "closing" }) : close}
        />
      );
    case "absence_correction":
      return (
        <AbsenceCorrectionDialog
          person={dialog.person}
          absence={dialog.absence}
          timeZone={place.timeZone}
          isClosed={board.closing !== null}
          onClose={close}
        />
      );
    case "absence_withdrawal":
      return (
        <AbsenceWithdrawalDialog
          person={dialog.person}
          absence={dialog.absence}
          timeZone={place.timeZone}
          onClose={close}
        />
      );
    case "comes_again":
      return (
        <ComesAgainDialog
          {...place}
          person={dialog.person}
          absence={dialog.absence}
          on={board.on}
          onClose={close}
        />
      );
    case "call":
      return <CallDialog {...place} person={dialog.person} contact={dialog.contact} onClose={close} />;
    case "correction":
      return (
        <CorrectionDialog
          person={dialog.person}
          visit={dialog.visit}
          timeZone={place.timeZone}
          onClose={close}
        />
      );
    case "annul":
      return (
        <AnnulDialog person={dialog.person} visit={dialog.visit} timeZone={place.timeZone} onClose={close} />
      );
    case "late_entry":
      return <LateEntryDialog {...place} person={dialog.person} on={board.on} onClose={close} />;
    case "closing":
      return (
        <ClosingDialog
          board={board}
          draft={closing}
          onDraft={setClosing}
          onClose={close}
          onPerson={(elderId) => {
            close();
            onPerson(elderId);
          }}
          onAbsence={(person) => onDialog({ kind: "absence", person, isFromClosing: true })}
        />
      );
    default:
      return <ReopenDialog board={board} onClose={close} />;
  }
}
