import { useTranslation } from "react-i18next";

import type { Absence } from "../../../ipc/generated";
import { dayAfter } from "../../../shared/format/days";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "../correction/correction.module.css";

/** An absence as it is recorded now, before it is set right or taken back. */
export function AbsenceBefore({ absence }: { absence: Absence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fromOn, untilOn, reason, toldBy, note } = absence;
  const last = dayAfter(untilOn, -1);
  const period =
    last === fromOn
      ? format.day(fromOn)
      : t("panel.absencePeriod", { from: format.day(fromOn), until: format.day(last) });
  const said = [toldBy === "" ? "" : t("panel.toldBy", { who: toldBy }), note];
  return (
    <div className={classes.before}>
      <strong>{t("correction.before")}</strong>
      <div>{inOneLine([period, t(`absenceReason.${reason}`)])}</div>
      {inOneLine(said) !== "" && <div>{inOneLine(said)}</div>}
    </div>
  );
}
