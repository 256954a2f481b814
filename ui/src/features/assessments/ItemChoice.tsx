import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";

import type { StandardItem } from "../../ipc/generated";
import classes from "./form.module.css";
import { useAssessmentWords } from "./useAssessmentWords";

interface Props {
  item: StandardItem;
  score: number | undefined;
  error: string | undefined;
  onScore: (score: number) => void;
  /** The score was typed: the hands go on to the next item. */
  onTyped: () => void;
}

/** One item: a card for each score, best first. One tap, or the number on the keyboard. */
export function ItemChoice({ item, score, error, onScore, onTyped }: Props) {
  const { t } = useTranslation();
  const words = useAssessmentWords();
  const id = useId();
  const scores = Array.from({ length: item.most + 1 }, (_, place) => item.most - place);

  function type(event: KeyboardEvent) {
    const typed = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
    if (typed !== null && typed <= item.most && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onScore(typed);
      onTyped();
    }
  }

  return (
    <fieldset
      className={classes.item}
      data-item={item.item}
      data-scored={score === undefined ? undefined : true}
      data-faulty={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className={classes.itemName}>
        <span className={classes.code}>{item.code}</span> {t(`assessment.item.${item.item}`)}
      </legend>
      <div className={classes.options} data-options={scores.length}>
        {scores.map((option) => (
          <label key={option} className={classes.option}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={score === option}
              onChange={() => onScore(option)}
              onKeyDown={type}
              aria-label={t("assessment.scoreOption", {
                score: option,
                words: words.option(item.scale, option),
              })}
            />
            <span className={classes.score} aria-hidden>
              {option}
            </span>
            <span className={classes.optionWords} aria-hidden>
              {words.option(item.scale, option)}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.fault}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
