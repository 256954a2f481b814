import { IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { ElderFound } from "../../ipc/generated";
import classes from "./cards.module.css";
import { type BoardView, Tile } from "./Tile";

interface Props {
  found: readonly ElderFound[];
  view: BoardView;
  columns: number;
  selectedId: string | null;
  busyId: string | null;
  mayAct: boolean;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** Elders of the district who are not on the list of the day, but fit what was typed. */
export function ExtraPeople(props: Props) {
  const { found, view, columns, selectedId, busyId, mayAct, onSelect, onAct } = props;
  const { t } = useTranslation();
  return (
    <section aria-label={t("board.notListed")}>
      <h2 className={classes.heading}>
        {t("board.notListed")}
        {mayAct && <small>{t("board.notListedHint")}</small>}
      </h2>
      <div
        role="list"
        className={classes.grid}
        data-view={view}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {found.map((elder) => (
          <Tile
            key={elder.id}
            view={view}
            elderId={elder.id}
            name={elder.name}
            namePinyin={elder.namePinyin}
            alerts={elder.alerts}
            tone="plain"
            icon={IconUserQuestion}
            state={
              elder.hereAtCentreName !== null
                ? t("board.extraHereAt", { centre: elder.hereAtCentreName })
                : (elder.centreName ?? t("board.extraNowhere"))
            }
            tags={[]}
            detail={t("person.age", { count: elder.age })}
            facts={[]}
            isSelected={elder.id === selectedId}
            isTicked={null}
            isUnlisted
            act={
              mayAct
                ? {
                    short: t("board.checkInShort"),
                    words: t("board.checkInExtra"),
                    isBusy: elder.id === busyId,
                  }
                : null
            }
            onSelect={onSelect}
            onAct={onAct}
          />
        ))}
      </div>
    </section>
  );
}
