import { IconBuildingCommunity } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useAttendanceBoard } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { BoardDesk } from "./BoardDesk";
import { BoardSkeleton } from "./BoardSkeleton";

/** Lateness comes with the minute, not with a change. */
const EVERY_MINUTE = 60_000;

interface Props {
  centre: CentreLabel | null;
  /** None: today. */
  on: string | null;
  /** Beside the search: what belongs to the whole program. */
  tools: ReactNode;
  onDay: (day: string | null) => void;
  onFind: () => void;
}

/** Day care: who is expected, who is here, who is missing; one keystroke checks in. */
export function AttendanceScreen({ centre, on, tools, onDay, onFind }: Props) {
  const { t } = useTranslation();
  const isDayCare = centre?.givesDayCare === true;
  const board = useAttendanceBoard(
    { centreId: centre?.id ?? "", on },
    { enabled: isDayCare, refetchInterval: EVERY_MINUTE, refetchIntervalInBackground: true },
  );

  if (!centre || !isDayCare) {
    return (
      <Screen title={t("board.title")}>
        <Empty
          icon={IconBuildingCommunity}
          title={centre ? t("board.noDayCare", { centre: centre.name }) : t("board.noCentre")}
          hint={t("board.noCentreHint")}
        />
      </Screen>
    );
  }
  if (board.data) {
    return (
      <BoardDesk
        board={board.data}
        readAt={board.dataUpdatedAt}
        tools={tools}
        onDay={onDay}
        onFind={onFind}
      />
    );
  }
  return (
    <Screen title={t("board.title")}>
      {board.error ? <RefusalNote refusal={board.error} timeZone={centre.timeZone} /> : <BoardSkeleton />}
    </Screen>
  );
}
