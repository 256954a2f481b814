import { notifications } from "@mantine/notifications";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Error as Refusal, VisitAct } from "../../ipc/generated";
import { useAttendanceCheckIn, useAttendanceCheckOut, useAttendanceUndo } from "../../ipc/generated";
import { useBoardPatch } from "../../ipc/query";
import { useFormat } from "../../shared/format/useFormat";
import { notify } from "../../shared/ui/notify";
import { afterCheckIn, afterCheckOut } from "./boardPatches";
import { UndoNotice } from "./UndoNotice";

/** How long the notice stays; the undo itself stays at the person until its time is over. */
const NOTICE_STAYS = 20_000;

interface Place {
  id: string;
  timeZone: string;
}

/** A refusal, and at whom it is to be shown. */
export interface RefusedAct {
  elderId: string;
  refusal: Refusal;
}

/** Checking in, checking out and taking it back; with the notice, and the refusal kept at the person. */
export function useVisitActs(centre: Place, onDone: (elderId: string) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const patch = useBoardPatch();
  const checkIn = useAttendanceCheckIn();
  const checkOut = useAttendanceCheckOut();
  const undo = useAttendanceUndo();
  const [refused, setRefused] = useState<RefusedAct | null>(null);
  const noticeId = useRef<string | null>(null);
  const busyId = checkIn.isPending
    ? checkIn.variables.elderId
    : checkOut.isPending
      ? checkOut.variables.elderId
      : null;

  const refuse = (elderId: string) => (refusal: Refusal) => setRefused({ elderId, refusal });

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
    const remarks = [
      who,
      act.leftOpenOn === null ? "" : t("notice.leftOpenOn", { day: format.day(act.leftOpenOn) }),
    ];
    notifications.show({
      id,
      autoClose: NOTICE_STAYS,
      withCloseButton: false,
      message: (
        <UndoNotice
          text={[t(words, { name: act.name, time }), ...remarks].filter((part) => part !== "").join(" · ")}
          undoUntil={act.undoUntil}
          doneAt={act.at}
          onUndo={() => takeBack(kind, act.visitId, act.elderId, act.name)}
          onClose={() => notifications.hide(id)}
        />
      ),
    });
  }

  return {
    busyId,
    isUndoing: undo.isPending,
    refused,
    forgetRefusal: () => setRefused(null),
    takeBack,
    checkIn(elderId: string, broughtBy: string) {
      setRefused(null);
      checkIn.mutate(
        { elderId, centreId: centre.id, broughtBy },
        {
          onSuccess: (act) => {
            patch(centre.id, (board) => afterCheckIn(board, act, broughtBy));
            say("check_in", act, broughtBy);
            onDone(elderId);
          },
          onError: refuse(elderId),
        },
      );
    },
    checkOut(elderId: string, collectedBy: string) {
      setRefused(null);
      checkOut.mutate(
        { elderId, collectedBy },
        {
          onSuccess: (act) => {
            patch(centre.id, (board) => afterCheckOut(board, act, collectedBy));
            say("check_out", act, collectedBy);
            onDone(elderId);
          },
          onError: refuse(elderId),
        },
      );
    },
  };
}
