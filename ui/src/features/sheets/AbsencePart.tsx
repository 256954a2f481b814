import { useTranslation } from "react-i18next";

import type { AbsenceRecord } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { Changes } from "./Changes";
import classes from "./day.module.css";
import { Fact } from "./Fact";

interface Props {
  absence: AbsenceRecord;
  /** Whose day: the name and the date. */
  about: readonly string[];
  timeZone: string;
}

/** An absence with who recorded it. */
export function AbsencePart({ absence, about, timeZone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = dayAfter(absence.untilOn, -1);
  return (
    <section aria-label={t("sheet.day.absence")} className={classes.part}>
      <h3 className={classes.partTitle}>{t("sheet.day.absence")}</h3>
      <dl className={classes.facts}>
        <Fact name={t("sheet.day.centre")}>{absence.centreName}</Fact>
        <Fact name={t("sheet.day.reason")}>{t(`absenceReason.${absence.reason}`)}</Fact>
        <Fact name={t("sheet.day.period")}>
          {last === absence.fromOn
            ? format.day(last)
            : t("sheet.day.periodOf", {
                from: format.day(absence.fromOn),
                until: format.day(last),
              })}
        </Fact>
        {absence.toldBy !== "" && <Fact name={t("sheet.day.toldBy")}>{absence.toldBy}</Fact>}
        {absence.note !== "" && <Fact name={t("sheet.day.note")}>{absence.note}</Fact>}
      </dl>
      <Changes
        about={[...about, t("sheet.day.absence")]}
        entries={absence.changes}
        timeZone={timeZone}
        seenFrom={absence.fromOn}
      />
    </section>
  );
}
