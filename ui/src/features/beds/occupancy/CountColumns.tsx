import { useTranslation } from "react-i18next";

import type { CensusCounts } from "../../../ipc/generated";
import { percentOf } from "../../../shared/format/share";
import { useFormat } from "../../../shared/format/useFormat";

/** The headings of bed-days and rates, in the order of their cells. */
export function CountHeads() {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col">{t("figure.available_days")}</th>
      <th scope="col">{t("figure.occupied_days")}</th>
      <th scope="col">{t("figure.held_days")}</th>
      <th scope="col">{t("figure.closed_days")}</th>
      <th scope="col">{t("figure.occupancy_with_held")}</th>
      <th scope="col">{t("figure.occupancy_without_held")}</th>
    </>
  );
}

/** Bed-days and rates. Who came and left on one day is among the occupied, as in the rate that stands beside them. */
export function CountCells({ counts }: { counts: CensusCounts }) {
  const format = useFormat();
  const occupied = counts.occupied + counts.sameDay;
  return (
    <>
      <td>{format.number(counts.available)}</td>
      <td>{format.number(occupied)}</td>
      <td>{format.number(counts.held)}</td>
      <td>{format.number(counts.closed)}</td>
      <td>{percentOf(occupied, counts.available)}</td>
      <td>{percentOf(occupied - counts.held, counts.available)}</td>
    </>
  );
}
