import { notifications } from "@mantine/notifications";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { refusalFrom } from "../../ipc/errors";
import type { Board, Error as Refusal, VisitAct } from "../../ipc/generated";
import { useAttendanceUndo } from "../../ipc/generated";
import { useAct, useBoardPatch } from "../../ipc/query";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { afterPaint } from "../../shared/ui/afterPaint";
import { notify } from "../../shared/ui/notify";
import { afterCheckIn, afterCheckOut } from "./boardPatches";
import { type Arrival, plainArrival } from "./door/arrival";
import type { Leaving } from "./door/leaving";
import { UndoNotice } from "./UndoNotice";

/** How long the notice stays; the undo itself stays at the person until its time is over. */
const NOTICE_STAYS = 20_000;

/** How long an act may take before its button greys, milliseconds. */
const PATIENCE = 150;

interface Place {
  id: string;
  timeZone: string;
}

/** A refusal, and at whom it is to be shown. */
export interface RefusedAct {
  elderId: string;
  refusal: Refusal;
  /** The same check-in once more, with something more said; only where a check-in was refused. */
  again: ((more: Partial<Arrival>) => void) | null;
}

/** Checking in, checking out and taking it back; with the notice, and the refusal kept at the person. */
export function useVisitActs(
  centre: Place,
  onDone: (elderId: string) => void,
  onRefused: (elderId: string) => void,
) {
  const { t } = useTranslation();
  const format = useFormat();
  const patch = useBoardPatch();
  const checkIn = useAct("attendance_check_in");
  const checkOut = useAct("attendance_check_out");
  const undo = useAttendanceUndo();
  const [refused, setRefused] = useState<RefusedAct | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);
  const noticeId = useRef<string | null>(null);
  /** Whose act is under way: a second click on the same or another card waits for it. */
  const underWay = useRef<string | null>(null);

  const refuse = (elderId: string) => (refusal: Refusal) => setRefused({ elderId, refusal, again: null });

  function takeBack(act: "check_in" | "check_out", visitId: string, elderId: string, name: string) {
    setRefused(null);
    if (noticeId.current !== null) {
      notifications.hide(noticeId.current);
    }
    undo.mutate(
      { visitId, act },
      { onSuccess: () => notify(t("notice.undone", { name })), onError: refuse(elderId) },
    );
  }

  function say(kind: "check_in" | "check_out", act: VisitAct, who: string) {
    const id = `${kind} ${act.visitId}`;
    if (noticeId.current !== null) {
      notifications.hide(noticeId.current);
    }
    noticeId.current = id;
    const time = format.time(act.at, centre.timeZone);
    const words =
      kind === "check_out" ? "notice.checkedOut" : act.isExtra ? "notice.checkedInExtra" : "notice.checkedIn";
    const { leftOpenOn, movedFrom, roomOver } = act;
    const remarks = [
      who,
      movedFrom === null ? "" : t("notice.movedFrom", { centre: movedFrom }),
      act.endedAbsence ? t("notice.endedAbsence") : "",
      roomOver === null
        ? ""
        : t("notice.roomOver", {
            room: roomOver.roomName,
            count: roomOver.here,
            capacity: roomOver.capacity,
          }),
      act.collectorIsUnlisted ? t("notice.unlisted") : "",
      leftOpenOn === null ? "" : t("notice.leftOpenOn", { day: format.day(leftOpenOn) }),
    ];
    notifications.show({
      id,
      autoClose: NOTICE_STAYS,
      withCloseButton: false,
      message: (
        <UndoNotice
          text={inOneLine([t(words, { name: act.name, time }), ...remarks])}
          undoUntil={act.undoUntil}
          doneAt={act.at}
          onUndo={() => takeBack(kind, act.visitId, act.elderId, act.name)}
          onClose={() => notifications.hide(id)}
        />
      ),
    });
  }

  /** Nothing is drawn until the answer is here, unless it lets itself be waited for: one drawing, and the card has turned. */
  async function perform(
    kind: "check_in" | "check_out",
    elderId: string,
    who: string,
    ask: () => Promise<VisitAct>,
    turn: (board: Board, act: VisitAct) => Board,
    again: RefusedAct["again"],
  ) {
    if (underWay.current !== null) {
      return;
    }
    underWay.current = elderId;
    const slow = window.setTimeout(() => setBusyId(elderId), PATIENCE);
    try {
      const act = await ask();
      patch(centre.id, (board) => turn(board, act));
      setRefused(null);
      afterPaint(() => {
        say(kind, act, who);
        onDone(elderId);
        // Not earlier: until Enter is disarmed, a second one must not send home whom the first one let in.
        underWay.current = null;
      });
    } catch (thrown) {
      underWay.current = null;
      setRefused({ elderId, refusal: refusalFrom(thrown), again });
      onRefused(elderId);
    } finally {
      window.clearTimeout(slow);
      setBusyId(null);
    }
  }

  const letIn = (elderId: string, arrival: Arrival): void =>
    void perform(
      "check_in",
      elderId,
      arrival.broughtBy,
      () => checkIn({ ...arrival, elderId, centreId: centre.id }),
      (board, act) => afterCheckIn(board, act, arrival),
      (more) => letIn(elderId, { ...arrival, ...more }),
    );

  return {
    busyId,
    isUndoing: undo.isPending,
    refused,
    forgetRefusal: () => setRefused(null),
    takeBack,
    checkIn: (elderId: string, arrival: Arrival = plainArrival) => letIn(elderId, arrival),
    checkOut: (elderId: string, leaving: Leaving) =>
      void perform(
        "check_out",
        elderId,
        leaving.collectedBy,
        () => checkOut({ ...leaving, elderId }),
        (board, act) => afterCheckOut(board, act, leaving),
        null,
      ),
  };
}

export type VisitActs = ReturnType<typeof useVisitActs>;
