import { useTranslation } from "react-i18next";

import type { LeavingReason, LeavingsByReason } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

interface Props {
  leavings: readonly LeavingsByReason[];
  /** Opens who left for a reason; none: for whatever reason. */
  onOpen: (reason: LeavingReason | null) => void;
}

/** How many left for good, and why; each number opens to who. */
export function LeavingsTable({ leavings, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = leavings.reduce((sum, line) => sum + line.leavings, 0);
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
            <td>
              <button
                type="button"
                className={classes.link}
                aria-label={`${t(`leavingReason.${line.reason}`)} ${format.number(line.leavings)}`}
                onClick={() => onOpen(line.reason)}
              >
                {format.number(line.leavings)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("beds.total")}</th>
          <td>
            <button
              type="button"
              className={classes.link}
              aria-label={`${t("beds.total")} ${format.number(all)}`}
              onClick={() => onOpen(null)}
            >
              {format.number(all)}
            </button>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
