import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

import type { BedBoard, Occupant } from "../../../ipc/generated";
import type { Act } from "../acts/act";
import { OccupantFacts } from "./BedPanel";
import { OccupantActs } from "./OccupantActs";
import side from "../../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";

interface Props {
  board: BedBoard;
  who: Occupant;
  onAct: (act: Act) => void;
  elderLink: (elderId: string, words: string) => ReactNode;
}

/** Somebody who lives here without a bed. */
export function PersonPanel({ board, who, onAct, elderLink }: Props) {
  const { t } = useTranslation();
  return (
    <section className={`${side.panel} ${classes.panel}`} aria-label={t("beds.panel")}>
      <div className={`${side.scroll} ${classes.scroll}`}>
        <h2 className={classes.title}>{t(who.leave ? "beds.awayWithoutBed" : "beds.noBedYet")}</h2>
        <OccupantFacts board={board} who={who} elderLink={elderLink} />
      </div>
      <div className={classes.foot}>
        <OccupantActs who={who} onAct={onAct} onMove={() => onAct({ what: "move", who, bedId: null })} />
      </div>
    </section>
  );
}
