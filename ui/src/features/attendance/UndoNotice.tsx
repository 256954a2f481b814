import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useFormat } from "../../shared/format/useFormat";
import { useClock } from "./useClock";
import classes from "./UndoNotice.module.css";

interface Props {
  text: string;
  doneAt: string;
  undoUntil: string;
  onUndo: () => void;
  onClose: () => void;
}

/** What was just done, and the way back while there is one. */
export function UndoNotice({ text, doneAt, undoUntil, onUndo, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  // The desk's clock may be wrong, the core's is not: only the time passed here is counted.
  const [shownAt] = useState(() => Date.now());
  const now = useClock(1000);
  const left = (Date.parse(undoUntil) - Date.parse(doneAt) - (now - shownAt)) / 1000;
  return (
    <div className={classes.notice}>
      <IconCheck size="1.25rem" aria-hidden />
      <span>{text}</span>
      {left > 0 && (
        <button type="button" className={classes.undo} onClick={onUndo}>
          {t("notice.undoIn", { left: format.countdown(left) })}
        </button>
      )}
      <button type="button" className={classes.close} onClick={onClose} aria-label={t("notice.close")}>
        <IconX size="1.125rem" aria-hidden />
      </button>
    </div>
  );
}
