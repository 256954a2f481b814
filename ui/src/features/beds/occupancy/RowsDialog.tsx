import { Modal, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type FigureCode, type LeavingReason, useCensusRows } from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

interface Props {
  code: FigureCode;
  /** Only those who left for this reason. */
  reason: LeavingReason | null;
  /** None: of the whole district. */
  centreId: string | null;
  timeZone: string;
  fromOn: string;
  untilOn: string;
  onClose: () => void;
}

/** The rows behind a figure. */
export function RowsDialog({ code, reason, centreId, timeZone, fromOn, untilOn, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useCensusRows({ code, centreId, organisationId: null, fromOn, untilOn });
  const rows = answer.data?.filter((row) => reason === null || row.reason === reason);
  const saysReason = rows?.some((row) => row.reason !== null) ?? false;
  return (
    <Modal
      opened
      onClose={onClose}
      title={inOneLine([t(`figure.${code}`), reason === null ? "" : t(`leavingReason.${reason}`)])}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="xl"
    >
      <p className={classes.formula}>{t(`formula.${code}`)}</p>
      <RefusalNote refusal={answer.error} timeZone={timeZone} />
      {!rows && !answer.error && <Skeleton height="12rem" />}
      {rows?.length === 0 && <p className={classes.formula}>{t("beds.census.noRows")}</p>}
      {rows && rows.length > 0 && (
        <table className={classes.table} data-words>
          <thead>
            <tr>
              <th scope="col">{t("beds.who")}</th>
              {centreId === null && <th scope="col">{t("beds.residence")}</th>}
              <th scope="col">{t("beds.bed")}</th>
              <th scope="col">{t("beds.census.rowFrom")}</th>
              <th scope="col">{t("beds.census.rowTo")}</th>
              {saysReason && <th scope="col">{t("beds.census.reason")}</th>}
              <th scope="col" data-number>
                {t("beds.census.counts")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={`${row.admissionId ?? ""} ${row.bedLabel ?? ""} ${row.fromOn} ${String(place)}`}>
                <th scope="row">{row.name === "" ? "—" : row.name}</th>
                {centreId === null && <td>{row.centreName}</td>}
                <td>{row.bedLabel ?? "—"}</td>
                <td>{format.longDay(row.fromOn)}</td>
                <td>{row.toOn === null ? t("beds.history.still") : format.longDay(row.toOn)}</td>
                {saysReason && <td>{row.reason === null ? "—" : t(`leavingReason.${row.reason}`)}</td>}
                <td data-number>{format.number(row.counts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
