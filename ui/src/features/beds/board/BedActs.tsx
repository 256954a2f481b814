import { Button } from "@mantine/core";
import { IconCalendarPlus, IconLockOpen, IconSparkles, IconTool, IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type {
  BedBoard,
  BedOnBoard,
  Occupant,
  RoomOnBoard,
  useBedClean,
  useBedReopen,
} from "../../../ipc/generated";
import { notify } from "../../../shared/ui/notify";
import type { Act } from "../acts/act";
import { bedName } from "../shared/bedWords";
import { OccupantActs } from "./OccupantActs";
import side from "../../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";

interface Props {
  board: BedBoard;
  room: RoomOnBoard;
  bed: BedOnBoard;
  onAct: (act: Act) => void;
  onMove: (who: Occupant, fromId: string) => void;
  clean: ReturnType<typeof useBedClean>;
  reopen: ReturnType<typeof useBedReopen>;
}

/** What can be done with the chosen bed. */
export function BedActs({ board, room, bed, onAct, onMove, clean, reopen }: Props) {
  const { t } = useTranslation();
  const { occupant } = bed;
  const name = bedName(room, bed);
  const reserve = (
    <Button
      variant="default"
      mih="2.75rem"
      leftSection={<IconCalendarPlus size="1.125rem" aria-hidden />}
      onClick={() => onAct({ what: "reserve", room, bed })}
    >
      {t("beds.act.reserve")}
    </Button>
  );
  return (
    <div className={classes.foot}>
      {occupant !== null && (
        <OccupantActs who={occupant} onAct={onAct} onMove={() => onMove(occupant, bed.id)}>
          {bed.state !== "closed" && reserve}
        </OccupantActs>
      )}
      {bed.state === "cleaning" && (
        <Button
          leftSection={<IconSparkles size="1.25rem" aria-hidden />}
          size="md"
          loading={clean.isPending}
          onClick={() =>
            clean.mutate(
              { bedId: bed.id, cleanedBy: "" },
              { onSuccess: () => notify(t("beds.done.cleaned", { bed: name })) },
            )
          }
        >
          {t("beds.act.clean")}
        </Button>
      )}
      {bed.closure !== null && bed.state === "closed" && (
        <Button
          leftSection={<IconLockOpen size="1.25rem" aria-hidden />}
          size="md"
          loading={reopen.isPending}
          onClick={() =>
            reopen.mutate(
              { bedId: bed.id, at: null, lateReason: "" },
              { onSuccess: () => notify(t("beds.done.reopened", { bed: name })) },
            )
          }
        >
          {t("beds.act.reopen")}
        </Button>
      )}
      {occupant === null && (bed.state === "free" || bed.state === "reserved") && (
        <Button
          leftSection={<IconUserPlus size="1.25rem" aria-hidden />}
          size="md"
          onClick={() => {
            const [first] = bed.state === "reserved" ? bed.reservations : [];
            const elder = first ? { id: first.elderId, name: first.elderName } : null;
            const waits = board.withoutBed.find(({ elderId }) => elderId === elder?.id);
            onAct(
              waits ? { what: "move", who: waits, bedId: bed.id } : { what: "admit", bedId: bed.id, elder },
            );
          }}
        >
          {t("beds.act.admitHere")}
        </Button>
      )}
      {occupant === null && bed.state !== "closed" && (
        <div className={`${side.pair} ${classes.pair}`}>
          {reserve}
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconTool size="1.125rem" aria-hidden />}
            onClick={() => onAct({ what: "close", room, bed })}
          >
            {t("beds.act.close")}
          </Button>
        </div>
      )}
    </div>
  );
}
