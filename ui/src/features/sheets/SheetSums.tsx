import { useTranslation } from "react-i18next";

import type { MonthSheet } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { daysOf } from "./marks";
import classes from "./sheet.module.css";

/** The sums of the month. */
export function SheetSums({ sheet }: { sheet: MonthSheet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sum, persons } = sheet;
  const figures = [
    { words: t("sheet.persons"), figure: format.number(persons), isMain: true },
    { words: t("sheet.personTimes"), figure: format.number(sum.attended), isMain: true },
    { words: t("sheet.days"), figure: daysOf(sum.halfDays), isMain: true },
    { words: t("sheet.extra"), figure: format.number(sum.extra), isMain: false },
    { words: t("sheet.absent"), figure: format.number(sum.absent), isMain: false },
    { words: t("sheet.missed"), figure: format.number(sum.missed), isMain: false },
    { words: t("sheet.leavingMissing"), figure: format.number(sum.leavingMissing), isMain: false },
  ];
  return (
    <section className={classes.sums} aria-label={t("sheet.totals")}>
      <dl>
        {figures.map(({ words, figure, isMain }) => (
          <div key={words} data-main={isMain || undefined}>
            <dt>{words}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
