import type { Board, BoardPerson, Explanation, Whereabouts } from "../../../ipc/generated";

/** What is known of somebody who was not checked out, while it is being told. */
export interface ExplanationDraft {
  whereabouts: Whereabouts | null;
  explanation: string;
}

/** What is told at the closing, while it is being told. */
export interface ClosingDraft {
  /** By elder. */
  explanations: Readonly<Record<string, ExplanationDraft>>;
  notArrivedAreAbsent: boolean;
  note: string;
}

export const newClosing: ClosingDraft = { explanations: {}, notArrivedAreAbsent: false, note: "" };

/** Who was not checked out, on this day, and is not explained yet. */
export const stillInside = (board: Board): BoardPerson[] =>
  board.people.filter(
    ({ visit }) => visit !== null && visit.departedAt === null && visit.closingExplanation === "",
  );

/** Who was expected and neither came nor sent word. */
export const withoutWord = (board: Board): BoardPerson[] =>
  board.people.filter(({ standing, isExtra }) => standing === "not_arrived" && !isExtra);

/** The explanations that are whole, and whose are lacking. On a day that is over nobody is inside any more. */
export function explanationsOf(
  people: readonly BoardPerson[],
  drafts: Readonly<Record<string, ExplanationDraft>>,
  isOver: boolean,
): { whole: Explanation[]; lacking: string[] } {
  const whole: Explanation[] = [];
  const lacking: string[] = [];
  for (const { elderId, visit } of people) {
    const draft = drafts[elderId];
    const whereabouts = isOver ? "left_unrecorded" : (draft?.whereabouts ?? null);
    const explanation = draft?.explanation.trim() ?? "";
    if (visit === null || whereabouts === null || explanation === "") {
      lacking.push(elderId);
    } else {
      whole.push({ visitId: visit.id, whereabouts, explanation });
    }
  }
  return { whole, lacking };
}

/** Half an hour before the centre closes the board begins to say who is inside. Minutes. */
const REMINDER = 30;

/** Whether it is time to see to those who are still inside. */
export function isTimeToClose(closesAt: string | null, nowMinutes: number): boolean {
  if (closesAt === null) {
    return false;
  }
  const [hours = 0, minutes = 0] = closesAt.split(":").map(Number);
  return nowMinutes >= hours * 60 + minutes - REMINDER;
}
