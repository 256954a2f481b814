import { useTranslation } from "react-i18next";

import type { BoardVisit } from "../../../ipc/generated";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { temperatureWords } from "../door/arrival";
import classes from "./correction.module.css";

/** A visit as it is recorded now, before it is set right. */
export function VisitBefore({ visit, timeZone }: { visit: BoardVisit; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { arrivedAt, departedAt, broughtBy, collectedBy, remark, temperatureTenthsCelsius } = visit;
  const came = [t("board.stateHere", { time: format.time(arrivedAt, timeZone) }), broughtBy];
  const left =
    departedAt === null
      ? [visit.departureMissing ? t("board.leavingMissing") : t("correction.notLeft")]
      : [t("board.stateGone", { time: format.time(departedAt, timeZone) }), collectedBy];
  const more = [
    temperatureTenthsCelsius === null
      ? ""
      : t("door.degrees", { degrees: temperatureWords(temperatureTenthsCelsius) }),
    remark,
  ];
  const lines = [came, left, more].map((parts) => inOneLine(parts));
  return (
    <div className={classes.before}>
      <strong>{t("correction.before")}</strong>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <div key={line}>{line}</div>
        ))}
      {visit.isCorrected && <div className={classes.again}>{t("correction.again")}</div>}
    </div>
  );
}
