import { useTranslation } from "react-i18next";

import type { HalfDayRule } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { countedIn } from "./counted";
import { type DayCell, type MarkLook, legendMarks, reasons } from "./marks";
import classes from "./sheet.module.css";

interface Props {
  look: (cell: DayCell) => MarkLook;
  halfDayRules: readonly HalfDayRule[];
}

/** What the signs mean, and what is counted. */
export function Legend({ look, halfDayRules }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const plain = (mark: DayCell["mark"]) => look({ mark, halfDays: 2, isExtra: false, reason: null });
  const signs = [
    ...legendMarks.map((mark) => ({ ...plain(mark), words: t(`sheet.mark.${mark}`) })),
    ...reasons.map((reason) => ({
      ...look({ mark: "absent", halfDays: 0, isExtra: false, reason }),
      words: t(`absenceReason.${reason}`),
    })),
    { ...plain("whole_day"), sign: t("sheet.extraSign"), words: t("sheet.extra") },
  ];
  return (
    <footer className={classes.foot}>
      <ul className={classes.legend} aria-label={t("sheet.legend")}>
        {signs.map(({ tone, sign, words }) => (
          <li key={words}>
            <span className={classes.sign} data-tone={tone} aria-hidden>
              {sign}
            </span>
            {words}
          </li>
        ))}
      </ul>
      <details className={classes.how}>
        <summary>{t("sheet.how")}</summary>
        <p>{countedIn(t, format, halfDayRules)}</p>
      </details>
    </footer>
  );
}
