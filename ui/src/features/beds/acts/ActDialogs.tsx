import type { BedBoard } from "../../../ipc/generated";
import { bedName } from "../shared/bedWords";
import { AdmitDialog } from "./AdmitDialog";
import { AgreementDialog } from "./AgreementDialog";
import { CloseBedDialog, RenewDialog, ReserveDialog } from "./BedDialogs";
import { LeaveDialog, LeavePlanDialog, ReturnDialog } from "./LeaveDialogs";
import { DischargeDialog, PlanLeavingDialog } from "./LeavingDialogs";
import { CoupleDialog, MoveDialog, SwapDialog } from "./MoveDialogs";
import type { Act } from "./act";

interface Props {
  act: Act | null;
  board: BedBoard;
  actor: string;
  onClose: () => void;
}

/** The dialog of the act that was chosen. */
export function ActDialogs({ act, board, actor, onClose }: Props) {
  if (act === null) {
    return null;
  }
  switch (act.what) {
    case "admit":
      return (
        <AdmitDialog board={board} actor={actor} bedId={act.bedId} elder={act.elder} onClose={onClose} />
      );
    case "move":
      return <MoveDialog board={board} who={act.who} bedId={act.bedId} onClose={onClose} />;
    case "swap":
      return <SwapDialog board={board} who={act.who} other={act.other} onClose={onClose} />;
    case "couple":
      return <CoupleDialog board={board} who={act.who} onClose={onClose} />;
    case "leave":
      return <LeaveDialog board={board} who={act.who} onClose={onClose} />;
    case "leavePlan":
      return <LeavePlanDialog board={board} who={act.who} onClose={onClose} />;
    case "return":
      return <ReturnDialog board={board} who={act.who} onClose={onClose} />;
    case "planLeaving":
      return <PlanLeavingDialog board={board} who={act.who} onClose={onClose} />;
    case "discharge":
      return <DischargeDialog board={board} who={act.who} onClose={onClose} />;
    case "agreement":
      return <AgreementDialog board={board} actor={actor} who={act.who} onClose={onClose} />;
    case "reserve":
      return (
        <ReserveDialog
          board={board}
          bed={{ id: act.bed.id, name: bedName(act.room, act.bed) }}
          {...(act.fromOn === undefined ? {} : { fromOn: act.fromOn })}
          {...(act.lapsesOn === undefined ? {} : { lapsesOn: act.lapsesOn })}
          onClose={onClose}
        />
      );
    case "renew":
      return <RenewDialog board={board} reservation={act.reservation} onClose={onClose} />;
    default:
      return <CloseBedDialog board={board} room={act.room} bed={act.bed} onClose={onClose} />;
  }
}
