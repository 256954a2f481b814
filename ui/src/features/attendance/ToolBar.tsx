import { IconChecklist, IconLayoutGrid, IconList, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { prefer, usePreferences } from "../../shared/preferences/preferences";
import classes from "./ToolBar.module.css";
import type { ReactNode } from "react";

interface Props {
  /** None: nobody can be let in or out on this day. */
  onBulk: (() => void) | null;
  isBulk: boolean;
  /** None: the day is closed, or still to come. */
  onClosing: (() => void) | null;
  /** Takes the list out. */
  exporting: ReactNode;
  /** What narrows the list. */
  children: ReactNode;
}

/** Above the list: what narrows it, how it is drawn, and the acts that concern many. */
export function ToolBar({ onBulk, isBulk, onClosing, exporting, children }: Props) {
  const { t } = useTranslation();
  const { boardView } = usePreferences();
  const views = [
    { view: "cards", words: "board.viewCards", icon: IconLayoutGrid },
    { view: "list", words: "board.viewList", icon: IconList },
  ] as const;
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>{children}</div>
      <div className={classes.tools}>
        {onBulk !== null && (
          <button type="button" className={classes.tool} aria-pressed={isBulk} onClick={onBulk}>
            <IconChecklist size="1.25rem" aria-hidden />
            {t("bulk.begin")}
          </button>
        )}
        {onClosing !== null && (
          <button type="button" className={classes.tool} onClick={onClosing}>
            <IconLock size="1.25rem" aria-hidden />
            {t("closing.open")}
          </button>
        )}
        {exporting}
        <div role="group" aria-label={t("board.view")} className={classes.views}>
          {views.map(({ view, words, icon: Icon }) => (
            <button
              key={view}
              type="button"
              className={classes.view}
              aria-pressed={boardView === view}
              aria-label={t(words)}
              title={t(words)}
              onClick={() => prefer({ boardView: view })}
            >
              <Icon size="1.25rem" aria-hidden />
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
