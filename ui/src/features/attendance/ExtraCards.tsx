import { IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { ElderFound } from "../../ipc/generated";
import { AlertIcons } from "../../shared/people/AlertIcons";
import { PersonMark } from "../../shared/people/PersonMark";
import classes from "./cards.module.css";

interface Props {
  found: readonly ElderFound[];
  columns: number;
  selectedId: string | null;
  busyId: string | null;
  mayAct: boolean;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** Elders of the district who are not on the list of the day, but fit what was typed. */
export function ExtraCards({ found, columns, selectedId, busyId, mayAct, onSelect, onAct }: Props) {
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
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {found.map((elder) => (
          <div
            key={elder.id}
            role="listitem"
            className={classes.card}
            data-dashed
            data-acts={mayAct || undefined}
            data-selected={elder.id === selectedId || undefined}
            data-elder={elder.id}
          >
            <button
              type="button"
              className={classes.body}
              aria-current={elder.id === selectedId || undefined}
              onClick={() => onSelect(elder.id)}
            >
              <PersonMark name={elder.name} tone="plain" />
              <span className={classes.who}>
                <span className={classes.nameLine}>
                  <span className={classes.name} data-long={elder.name.length > 3 || undefined}>
                    {elder.name}
                  </span>
                  <AlertIcons alerts={elder.alerts} />
                </span>
                <span className={classes.pinyin}>{elder.namePinyin}</span>
              </span>
              <span className={classes.state}>
                <IconUserQuestion size="1.0625rem" aria-hidden />
                <span className={classes.detailText}>
                  {elder.hereAtCentreName !== null
                    ? t("board.extraHereAt", { centre: elder.hereAtCentreName })
                    : (elder.centreName ?? t("board.extraNowhere"))}
                </span>
                <span className={classes.detail}>{t("person.age", { count: elder.age })}</span>
              </span>
            </button>
            {mayAct && (
              <button
                type="button"
                className={classes.act}
                disabled={elder.id === busyId}
                aria-label={t("board.actFor", { name: elder.name, act: t("board.checkInExtra") })}
                onClick={() => onAct(elder.id)}
              >
                {t("board.checkInShort")}
              </button>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
