import { Modal, Skeleton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useCensusDay } from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { inOneLine } from "../../../shared/format/inOneLine";
import { useFormat } from "../../../shared/format/useFormat";
import { WithoutBed } from "../shared/WithoutBed";
import type { ResidenceHere } from "../shared/residence";
import shared from "../shared/shared.module.css";
import classes from "./occupancy.module.css";

interface Props {
  residence: ResidenceHere;
  onDay: string;
  onClose: () => void;
}

/** The census of a night: every bed, and what it was at midnight. */
export function DayDialog({ residence, onDay, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = useCensusDay({ centreId: residence.id, onDay });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("beds.census.nightOf", { day: format.longDay(onDay) })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="xl"
    >
      <RefusalNote refusal={day.error} timeZone={residence.timeZone} />
      {!day.data && !day.error && <Skeleton height="12rem" />}
      {day.data && (
        <>
          <p className={classes.formula}>
            {inOneLine([
              t("beds.census.nightSum", {
                occupied: day.data.total.occupied,
                held: day.data.total.held,
                free: day.data.total.available - day.data.total.occupied,
                closed: day.data.total.closed,
              }),
              day.data.isProvisional ? t("beds.census.provisional") : "",
              day.data.isClosed ? t("beds.census.isClosed") : "",
              day.data.isCorrected ? t("beds.census.isCorrected") : "",
            ])}
          </p>
          <WithoutBed people={day.data.withoutBed} />
          {day.data.openNotes > 0 && (
            <p className={shared.warning}>
              <IconAlertTriangle size="1.125rem" aria-hidden />
              {t("beds.census.incomplete", { count: day.data.openNotes })}
            </p>
          )}
          <table className={classes.table} data-words>
            <thead>
              <tr>
                <th scope="col">{t("beds.bed")}</th>
                <th scope="col">{t("beds.ward")}</th>
                <th scope="col">{t("beds.house.kind")}</th>
                <th scope="col">{t("beds.who")}</th>
                <th scope="col">{t("beds.census.state")}</th>
              </tr>
            </thead>
            <tbody>
              {day.data.beds.map((bed) => (
                <tr key={bed.bedId}>
                  <th scope="row">{bed.bedLabel}</th>
                  <td>{bed.wardName}</td>
                  <td>{t(`bedKind.${bed.kind}`)}</td>
                  <td>{bed.name ?? "—"}</td>
                  <td>{t(`bedState.${bed.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Modal>
  );
}
