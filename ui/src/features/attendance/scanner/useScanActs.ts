import type { RefObject } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../../ipc/call";
import { refusalFrom } from "../../../ipc/errors";
import type { Board, BoardPerson, CardHolder } from "../../../ipc/generated";
import { useRefusalText } from "../../../shared/faults/useRefusalText";
import { notify } from "../../../shared/ui/notify";
import { plainLeaving } from "../door/leaving";
import type { VisitActs } from "../useVisitActs";
import { ownerOf, scanMeans } from "./cards";
import { useScanner } from "./useScanner";

interface Scanning {
  board: Board;
  now: Date;
  /** Elders are let in and out. */
  isOpen: boolean;
  search: RefObject<HTMLInputElement | null>;
  acts: VisitActs;
  onPerson: (elderId: string) => void;
  /** Somebody who is not on the list of the day. */
  onOther: (holder: CardHolder) => void;
  /** What the scanner typed into the search is taken out again. */
  onScanned: () => void;
}

/**
 * A card that is scanned does the next act of its elder, or opens the panel where something must be asked. Answers the
 * same for a code that was typed by hand, or by a scanner on a desk that is slow.
 */
export function useScanActs({
  board,
  now,
  isOpen,
  search,
  acts,
  onPerson,
  onOther,
  onScanned,
}: Scanning): (code: string) => void {
  const { t } = useTranslation();
  const say = useRefusalText(board.centre.timeZone);
  const actOn = (person: BoardPerson) => {
    const { asksTemperature, asksRoom } = board.centre;
    switch (scanMeans(person, { atArrival: asksTemperature || asksRoom, now })) {
      case "check_in":
        acts.checkIn(person.elderId);
        break;
      case "check_out":
        acts.checkOut(person.elderId, plainLeaving);
        break;
      case "just_arrived":
        onPerson(person.elderId);
        notify(t("scan.justArrived", { name: person.name }));
        break;
      case "ask":
        onPerson(person.elderId);
    }
  };
  const find = async (code: string) => {
    try {
      const holder = await call("elder_find_card", { code });
      const person = board.people.find(({ elderId }) => elderId === holder.elderId);
      if (person) {
        actOn(person);
      } else {
        onOther(holder);
      }
    } catch (thrown) {
      notify(say(refusalFrom(thrown)));
    }
  };
  const onScan = (code: string) => {
    onScanned();
    const person = ownerOf(board.people, code);
    if (!isOpen) {
      notify(t("scan.notNow"));
    } else if (person) {
      actOn(person);
    } else {
      void find(code);
    }
  };
  useScanner(search, onScan);
  return onScan;
}
