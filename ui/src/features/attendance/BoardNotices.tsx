import { useTranslation } from "react-i18next";

import type { Board } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./BoardDesk.module.css";
import type { DayKind } from "./cardWords";
import { ClosedSign } from "./closing/ClosedSign";
import { isTimeToClose } from "./closing/closingDraft";
import { ClosingReminder } from "./closing/ClosingReminder";
import type { BoardDialog } from "./dialogs";
import { LeftOpenBanner } from "./LeftOpenBanner";

interface Props {
  board: Board;
  day: DayKind;
  mayEnterLate: boolean;
  nowMinutes: number;
  onPerson: (elderId: string) => void;
  onDialog: (dialog: BoardDialog) => void;
}

/** What must be known of the day as a whole, above its people. */
export function BoardNotices({ board, day, mayEnterLate, nowMinutes, onPerson, onDialog }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { centre, closing, counts, leftOpen } = board;
  const isToday = day === "today";
  const came = counts.here + counts.gone > 0;
  const notice =
    day === "future" ? "board.futureNotice" : mayEnterLate ? "board.pastNotice" : "board.longPastNotice";
  return (
    <>
      {closing !== null && (
        <ClosedSign
          closing={closing}
          timeZone={centre.timeZone}
          today={board.today}
          onReopen={() => onDialog({ kind: "reopen" })}
        />
      )}
      {!isToday && (
        <p className={classes.dayNotice}>{t(notice, { day: format.day(board.on, board.today) })}</p>
      )}
      {isToday && closing === null && came && isTimeToClose(centre.closesAt, nowMinutes) && (
        <ClosingReminder board={board} onPerson={onPerson} onClosing={() => onDialog({ kind: "closing" })} />
      )}
      {isToday && leftOpen.length > 0 && <LeftOpenBanner visits={leftOpen} timeZone={centre.timeZone} />}
    </>
  );
}
