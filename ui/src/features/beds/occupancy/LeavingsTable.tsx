import { useTranslation } from "react-i18next";

import type { LeavingsByReason } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

/** How many left for good, and why. */
export function LeavingsTable({ leavings }: { leavings: readonly LeavingsByReason[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (leavings.length === 0) {
    return <p className={classes.formula}>{t("beds.census.nobodyLeft")}</p>;
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("beds.census.reason")}</th>
          <th scope="col">{t("beds.census.people")}</th>
        </tr>
      </thead>
      <tbody>
        {leavings.map((line) => (
          <tr key={line.reason}>
            <th scope="row">{t(`leavingReason.${line.reason}`)}</th>
            <td>{format.number(line.leavings)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("beds.total")}</th>
          <td>{format.number(leavings.reduce((sum, line) => sum + line.leavings, 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
