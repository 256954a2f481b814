import type { BedOnBoard, Occupant, Reservation, RoomOnBoard } from "../../../ipc/generated";
import type { SomeElder } from "../shared/ElderField";

/** An act on the board that needs a dialog. */
export type Act =
  | { what: "admit"; bedId: string | null; elder: SomeElder | null }
  | { what: "move"; who: Occupant; bedId: string | null }
  | { what: "swap"; who: Occupant; other: Occupant | null }
  | { what: "couple"; who: Occupant }
  | { what: "leave"; who: Occupant }
  | { what: "leavePlan"; who: Occupant }
  | { what: "return"; who: Occupant }
  | { what: "planLeaving"; who: Occupant }
  | { what: "discharge"; who: Occupant }
  | { what: "agreement"; who: Occupant }
  | { what: "reserve"; room: RoomOnBoard; bed: BedOnBoard; fromOn?: string; lapsesOn?: string }
  | { what: "renew"; reservation: Reservation }
  | { what: "close"; room: RoomOnBoard; bed: BedOnBoard };
