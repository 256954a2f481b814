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
import { newTurns } from "./turns";
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
  /** The same act once more, with something more said; only where something was refused that takes more. */
  again: ((more: Partial<Arrival>) => void) | null;
}

/** What the screen does about an act on this elder. */
interface On {
  begun: (elderId: string) => void;
  done: (elderId: string) => void;
  refused: (elderId: string) => void;
}

/** Checking in, checking out and taking it back; with the notice, and the refusal kept at the person. */
export function useVisitActs(centre: Place, on: On) {
  const { t } = useTranslation();
  const format = useFormat();
  const patch = useBoardPatch();
  const checkIn = useAct("attendance_check_in");
  const checkOut = useAct("attendance_check_out");
  const undo = useAttendanceUndo();
  const [refused, setRefused] = useState<RefusedAct | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);
  const noticeId = useRef<string | null>(null);
  /** Whose act is under way or waits for its turn: a second click on the same card is none. */
  const underWay = useRef(new Set<string>());
  /** Acts follow one another: the next card may be scanned before the core has answered for this one. */
  const [inTurn] = useState(newTurns);

  function takeBack(
    act: "check_in" | "check_out",
    visitId: string,
    elderId: string,
    name: string,
    overPlacesReason = "",
  ) {
    setRefused(null);
    if (noticeId.current !== null) {
      notifications.hide(noticeId.current);
    }
    undo.mutate(
      { visitId, act, ...(overPlacesReason === "" ? {} : { overPlacesReason }) },
      {
        onSuccess: () => notify(t("notice.undone", { name })),
        onError: (refusal) =>
          setRefused({
            elderId,
            refusal,
            // Somebody else may have taken the place by now; that alone can be answered.
            again:
              refusal.code === "places_exhausted"
                ? (more) => takeBack(act, visitId, elderId, name, more.overPlacesReason)
                : null,
          }),
      },
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

  interface Wish {
    kind: "check_in" | "check_out";
    elderId: string;
    who: string;
    ask: () => Promise<VisitAct>;
    turned: (board: Board, act: VisitAct) => Board;
    again: RefusedAct["again"];
  }

  function perform(wish: Wish): void {
    const { elderId } = wish;
    if (!underWay.current.has(elderId)) {
      underWay.current.add(elderId);
      on.begun(elderId);
      inTurn(
        () => carryOut(wish),
        (thrown) => {
          underWay.current.delete(elderId);
          setRefused({ elderId, refusal: refusalFrom(thrown), again: wish.again });
          on.refused(elderId);
        },
      );
    }
  }

  /** Nothing is drawn until the answer is here, unless it lets itself be waited for: one drawing, and the card has turned. */
  async function carryOut({ kind, elderId, who, ask, turned }: Wish) {
    const slow = window.setTimeout(() => setBusyId(elderId), PATIENCE);
    try {
      const act = await ask();
      patch(centre.id, (board) => turned(board, act));
      setRefused(null);
      afterPaint(() => {
        try {
          say(kind, act, who);
          on.done(elderId);
        } finally {
          // Not earlier: until Enter is disarmed, a second one must not send home whom the first one let in.
          underWay.current.delete(elderId);
        }
      });
    } finally {
      window.clearTimeout(slow);
      setBusyId(null);
    }
  }

  const letIn = (elderId: string, arrival: Arrival): void =>
    perform({
      kind: "check_in",
      elderId,
      who: arrival.broughtBy,
      ask: () => checkIn({ ...arrival, elderId, centreId: centre.id }),
      turned: (board, act) => afterCheckIn(board, act, arrival),
      again: (more) => letIn(elderId, { ...arrival, ...more }),
    });

  return {
    busyId,
    isUndoing: undo.isPending,
    refused,
    forgetRefusal: () => setRefused(null),
    takeBack,
    checkIn: (elderId: string, arrival: Arrival = plainArrival) => letIn(elderId, arrival),
    checkOut: (elderId: string, leaving: Leaving) =>
      perform({
        kind: "check_out",
        elderId,
        who: leaving.collectedBy,
        ask: () => checkOut({ ...leaving, elderId }),
        turned: (board, act) => afterCheckOut(board, act, leaving),
        again: null,
      }),
  };
}

export type VisitActs = ReturnType<typeof useVisitActs>;
