import { useTranslation } from "react-i18next";

import type { ImportField } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";

/** Headings and values of a list in the language of the screen. */
export function useFieldWords(fields: readonly ImportField[]) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const isEnglish = i18n.language === "en";
  const of = (key: string) => fields.find((field) => field.key === key);
  return {
    heading: (key: string): string => {
      const field = of(key);
      return field === undefined ? key : isEnglish ? field.english : field.chinese;
    },
    /** The words that fit in a column; empty where any do. */
    choices: (key: string): string =>
      format.list((of(key)?.choices ?? []).map((choice) => (isEnglish ? choice.english : choice.chinese))),
    /** A stored word, or several, as the list would write them. */
    value: (key: string, words: string): string => {
      const choices = of(key)?.choices ?? [];
      if (choices.length === 0) {
        return words;
      }
      const said = words.split("、").map((word) => {
        const choice = choices.find((one) => one.word === word);
        return choice === undefined ? word : isEnglish ? choice.english : choice.chinese;
      });
      return format.list(said);
    },
  };
}
