import { memo } from "react";
import { useTranslation } from "react-i18next";

import type { BoardPerson } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { AlertIcons } from "../../shared/people/AlertIcons";
import { PersonMark } from "../../shared/people/PersonMark";
import classes from "./cards.module.css";
import { type DayKind, cardWords } from "./cardWords";

interface Props {
  person: BoardPerson;
  timeZone: string;
  day: DayKind;
  /** Changes once a minute, and only for those who are late; so a minute redraws few cards. */
  nowMinutes: number;
  isSelected: boolean;
  isBusy: boolean;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** A person of the day: who, how they stand, and the one act that comes next. */
export const PersonCard = memo(function PersonCard(props: Props) {
  const { person, timeZone, day, nowMinutes, isSelected, isBusy, onSelect, onAct } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { tone, icon: Icon, state, detail } = cardWords(person, { t, format, timeZone, day, nowMinutes });
  const leaves = person.standing === "here";
  const mayAct = day === "today" && person.standing !== "gone" && person.standing !== "absent";

  return (
    <div
      role="listitem"
      className={classes.card}
      data-tone={tone}
      data-selected={isSelected || undefined}
      data-acts={mayAct || undefined}
      data-elder={person.elderId}
    >
      <button
        type="button"
        className={classes.body}
        aria-current={isSelected || undefined}
        onClick={() => onSelect(person.elderId)}
      >
        <PersonMark name={person.name} tone={tone} />
        <span className={classes.who}>
          <span className={classes.nameLine}>
            <span className={classes.name} data-long={person.name.length > 3 || undefined}>
              {person.name}
            </span>
            <AlertIcons alerts={person.alerts} />
          </span>
          <span className={classes.pinyin}>{person.namePinyin}</span>
        </span>
        <span className={classes.state}>
          <Icon size="1.0625rem" aria-hidden />
          <span>{state}</span>
          <span className={classes.detail}>
            {person.isExtra && <span className={classes.extra}>{t("board.extraTag")}</span>}
            <span className={classes.detailText}>{detail}</span>
          </span>
        </span>
      </button>
      {mayAct && (
        <button
          type="button"
          className={classes.act}
          disabled={isBusy}
          aria-label={t("board.actFor", {
            name: person.name,
            act: t(leaves ? "board.checkOut" : "board.checkIn"),
          })}
          onClick={() => onAct(person.elderId)}
        >
          {t(leaves ? "board.checkOutShort" : "board.checkInShort")}
        </button>
      )}
    </div>
  );
});
