import { useState } from "react";

import type { Error as Refusal } from "../../../ipc/generated";

interface Said {
  toldBy: string;
  note: string;
}

/**
 * What is said of an absence in words: who told of it, a note, and why it is entered or set right where that reaches into
 * a closed day.
 */
export function useAbsenceWords(before: Said, isClosed: boolean, refusal: Refusal | null) {
  const [toldBy, setToldBy] = useState(before.toldBy);
  const [note, setNote] = useState(before.note);
  const [correctionReason, setCorrectionReason] = useState("");
  // Another of its days may be closed: then the core says so.
  const takesReason = isClosed || refusal?.code === "day_closed" || correctionReason !== "";
  return {
    toldBy,
    setToldBy,
    note,
    setNote,
    correctionReason,
    setCorrectionReason,
    takesReason,
    lacksReason: takesReason && correctionReason.trim() === "",
    /** As they are sent. */
    said: { note: note.trim(), toldBy: toldBy.trim(), correctionReason: correctionReason.trim() },
  };
}

export type AbsenceWords = ReturnType<typeof useAbsenceWords>;
