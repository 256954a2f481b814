import type { RefObject } from "react";

import type { Board, BoardPerson, ElderFound } from "../../ipc/generated";
import type { DayKind } from "./cardWords";
import type { BoardDialog } from "./dialogs";
import type { DoorDrafts } from "./door/useDoorDrafts";
import { ExtraPanel } from "./ExtraPanel";
import { NoPersonPanel } from "./NoPersonPanel";
import { PersonPanel } from "./PersonPanel";
import type { VisitActs } from "./useVisitActs";

/** What every panel needs to act. */
export interface PanelProps {
  board: Board;
  day: DayKind;
  drafts: DoorDrafts;
  firstAsked: RefObject<HTMLInputElement | null>;
  /** Forgotten visits of this day may be entered. */
  mayEnterLate: boolean;
  enterActs: boolean;
  acts: VisitActs;
  onAct: (elderId: string) => void;
  onDialog: (dialog: BoardDialog) => void;
}

interface Props extends PanelProps {
  now: Date;
  person: BoardPerson | null;
  extra: ElderFound | null;
}

/** Beside the list: the person chosen, whoever that is. */
export function BoardPanel({ person, extra, now, ...same }: Props) {
  if (person) {
    return <PersonPanel key={person.elderId} {...same} person={person} now={now} />;
  }
  return extra ? <ExtraPanel key={extra.id} {...same} elder={extra} /> : <NoPersonPanel />;
}
