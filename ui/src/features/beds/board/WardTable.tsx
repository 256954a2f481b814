import { useTranslation } from "react-i18next";

import type { BedBoard, BedCounts } from "../../../ipc/generated";
import { Card } from "../../../shared/ui/Card";
import classes from "./board.module.css";

const columns = ["beds", "occupied", "onLeave", "reserved", "free", "cleaning", "closed"] as const;

/** The counts of each ward; they add up to those of the house. */
export function WardTable({ board }: { board: BedBoard }) {
  const { t } = useTranslation();
  const words: Record<(typeof columns)[number], string> = {
    beds: t("beds.all"),
    occupied: t("bedState.occupied"),
    onLeave: t("bedState.on_leave"),
    reserved: t("bedState.reserved"),
    free: t("bedState.free"),
    cleaning: t("bedState.cleaning"),
    closed: t("bedState.closed"),
  };
  const cells = (counts: BedCounts) => columns.map((column) => <td key={column}>{counts[column]}</td>);
  return (
    <Card title={t("beds.byWard")}>
      <table className={classes.wardTable}>
        <thead>
          <tr>
            <th scope="col">{t("beds.ward")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.byWard.map((ward) => (
            <tr key={ward.wardId}>
              <th scope="row">{ward.wardName}</th>
              {cells(ward)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("beds.total")}</th>
            {cells(board.counts)}
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
