import type { Absence, BoardPerson, BoardVisit, Contact } from "../../ipc/generated";

/** Who a dialog is about. */
type Named = Pick<BoardPerson, "elderId" | "name">;

/** The dialog that is open on the board. It stays while somebody else is chosen below, so that nothing typed is lost. */
export type BoardDialog =
  | { kind: "absence"; person: Named; isFromClosing: boolean; from?: string }
  | { kind: "absence_correction"; person: Named; absence: Absence }
  | { kind: "absence_withdrawal"; person: Named; absence: Absence }
  | { kind: "comes_again"; person: Named; absence: Absence }
  | { kind: "call"; person: BoardPerson; contact: Contact | null }
  | { kind: "correction"; person: BoardPerson; visit: BoardVisit }
  | { kind: "annul"; person: Named; visit: BoardVisit }
  | { kind: "late_entry"; person: Named }
  | { kind: "closing" }
  | { kind: "reopen" };
