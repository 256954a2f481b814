import { IconCheck, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Alert } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { PersonMark, type Tone } from "../../shared/people/PersonMark";
import classes from "./cards.module.css";
import { TileAlerts } from "./TileAlerts";

/** How the board draws people. */
export type BoardView = "cards" | "list";

export interface TileProps {
  view: BoardView;
  elderId: string;
  name: string;
  namePinyin: string;
  alerts: readonly Alert[];
  tone: Tone;
  icon: Icon;
  state: string;
  /** Small words before the detail: extra, second visit. */
  tags: readonly string[];
  detail: string;
  /** In a list only: when planned, which room, which group. */
  facts: readonly string[];
  isSelected: boolean;
  /** Ticked or not while one ticks; none while nobody does. */
  isTicked: boolean | null;
  /** Not on the list of the day. */
  isUnlisted?: boolean;
  /** The act that comes next, where there is one. */
  act: { short: string; words: string; isBusy: boolean } | null;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** Somebody on the board, as a card or as a line: who, how they stand, and the one act that comes next. */
export function Tile(props: TileProps) {
  const { view, elderId, name, tone, icon: Picture, isSelected, isTicked, act } = props;
  const { t } = useTranslation();
  return (
    <div
      role="listitem"
      className={view === "cards" ? classes.card : classes.line}
      data-tone={tone === "plain" ? undefined : tone}
      data-dashed={props.isUnlisted || undefined}
      data-selected={isSelected || undefined}
      data-ticked={isTicked === true || undefined}
      data-acts={act !== null || isTicked !== null || undefined}
      data-elder={elderId}
    >
      <button
        type="button"
        className={classes.body}
        aria-current={isSelected || undefined}
        aria-pressed={isTicked ?? undefined}
        onClick={() => props.onSelect(elderId)}
      >
        <span className={classes.mark}>
          <PersonMark name={name} tone={tone} />
        </span>
        <span className={classes.who}>
          <span className={classes.nameLine}>
            <span className={classes.name} data-long={name.length > 3 || undefined}>
              {name}
            </span>
            <TileAlerts alerts={props.alerts} />
          </span>
          <span className={classes.pinyin}>{props.namePinyin}</span>
        </span>
        <span className={classes.state}>
          <Picture size="1.0625rem" aria-hidden />
          <span>{props.state}</span>
          <span className={classes.detail}>
            {props.tags.map((tag) => (
              <span key={tag} className={classes.extra}>
                {tag}
              </span>
            ))}
            <span className={classes.detailText}>{props.detail}</span>
          </span>
        </span>
        {view === "list" && <span className={classes.facts}>{inOneLine(props.facts)}</span>}
      </button>
      {isTicked !== null && (
        <span className={classes.tick} aria-hidden>
          {isTicked && <IconCheck size="1.25rem" />}
        </span>
      )}
      {isTicked === null && act !== null && (
        <button
          type="button"
          className={classes.act}
          disabled={act.isBusy}
          aria-label={t("board.actFor", { name, act: act.words })}
          onClick={() => props.onAct(elderId)}
        >
          {act.short}
        </button>
      )}
    </div>
  );
}
