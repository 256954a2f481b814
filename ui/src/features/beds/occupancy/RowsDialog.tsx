import { Modal, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import {
  type AskCensusRows,
  type BedsOfGroup,
  type CensusRow,
  type FigureCode,
  type LeavingReason,
  useCensusRows,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../../shared/files/ExportMenu";
import { dayAfter } from "../../../shared/format/days";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./occupancy.module.css";

/** Only of the beds of a ward, of a kind. */
export type NarrowedBeds = Pick<AskCensusRows, "wardId" | "kind">;

interface Props {
  code: FigureCode;
  /** Only of these beds; none: of all. */
  group: BedsOfGroup | null;
  /** Only those who left for this reason; none: for any. */
  reason: LeavingReason | null;
  narrowed: NarrowedBeds;
  /** None: of the whole district. */
  centreId: string | null;
  timeZone: string;
  fromOn: string;
  untilOn: string;
  onClose: () => void;
}

/** The rows behind a figure. */
export function RowsDialog(props: Props) {
  const { code, group, reason, narrowed, centreId, timeZone, fromOn, untilOn, onClose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useCensusRows({
    code,
    centreId,
    organisationId: null,
    fromOn,
    untilOn,
    ...(group === null ? {} : { group }),
    ...narrowed,
    ...(reason === null ? {} : { reason }),
  });
  const rows = answer.data;
  const saysReason = rows?.some((row) => row.reason !== null) ?? false;
  const columns: ExportColumn<CensusRow>[] = [
    { title: t("beds.who"), of: ({ name }) => name },
    ...(centreId === null
      ? [{ title: t("beds.residence"), of: ({ centreName }: CensusRow) => centreName }]
      : []),
    { title: t("beds.bed"), of: ({ bedLabel }) => bedLabel },
    { title: t("beds.census.rowFrom"), kind: "date", of: (row) => row.fromOn },
    { title: t("beds.census.rowTo"), kind: "date", of: (row) => row.toOn },
    ...(saysReason
      ? [
          {
            title: t("beds.census.reason"),
            of: (row: CensusRow) => (row.reason === null ? "" : t(`leavingReason.${row.reason}`)),
          },
        ]
      : []),
    { title: t("beds.census.counts"), kind: "integer", of: ({ counts }) => counts },
  ];
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
        <ExportMenu
          title={t(`figure.${code}`)}
          narrowed={[fromOn, dayAfter(untilOn, -1)]}
          columns={columns}
          rows={() => rows}
        />
      )}
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
