import type { DeliveryDay } from "../../ipc/generated";
import { HandOverDialog } from "./HandOverDialog";
import { MoveDialog } from "./MoveDialog";
import { OutcomeDialog } from "./OutcomeDialog";
import { WelfareDialog } from "./WelfareDialog";
import type { Asked } from "./asked";

interface Props {
  day: DeliveryDay;
  asked: Asked | null;
  onClose: () => void;
}

/** The dialog that was asked for. */
export function DeliveryDialogs({ day, asked, onClose }: Props) {
  switch (asked?.what) {
    case "say":
      return (
        <OutcomeDialog
          day={day}
          title={asked.title}
          lines={asked.lines}
          corrects={null}
          isCentre={asked.isCentre}
          onClose={onClose}
        />
      );
    case "correct":
      return (
        <OutcomeDialog
          day={day}
          title={asked.outcome.name}
          lines={[]}
          corrects={asked.outcome}
          isCentre={asked.isCentre}
          onClose={onClose}
        />
      );
    case "move":
      return <MoveDialog day={day} stop={asked.stop} from={asked.from} onClose={onClose} />;
    case "handOver":
      return <HandOverDialog day={day} round={asked.round} onClose={onClose} />;
    case "welfare":
      return <WelfareDialog check={asked.check} timeZone={day.timeZone} onClose={onClose} />;
    default:
      return null;
  }
}
