import { useTranslation } from "react-i18next";

import type { BedHistory } from "../../../ipc/generated";
import type { ExportColumn } from "../../../shared/files/ExportMenu";
import { inOneLine } from "../../../shared/format/inOneLine";

interface HistoryRow {
  centre: string;
  what: string;
  fromOn: string;
  toOn: string | null;
  how: string;
}

/** Where an elder lived and when they were away, as a list for a file. */
export function useHistoryRows() {
  const { t } = useTranslation();
  const rows = (admissions: BedHistory["admissions"]): HistoryRow[] =>
    admissions.flatMap(({ centreName: centre, stays, leaves }) => [
      ...stays.map((stay) => ({
        centre,
        what: `${stay.roomName}-${stay.bedLabel}`,
        fromOn: stay.fromOn,
        toOn: stay.toOn,
        how: inOneLine([
          t(`beganHow.${stay.beganHow}`),
          stay.reason,
          stay.correctedAt === null ? "" : t("beds.history.corrected"),
        ]),
      })),
      ...leaves.map((leave) => ({
        centre,
        what: t(`leaveKind.${leave.kind}`),
        fromOn: leave.fromOn,
        toOn: leave.toOn,
        how: inOneLine([t(leave.holdsBed ? "beds.history.held" : "beds.history.notHeld"), leave.destination]),
      })),
    ]);
  const columns: ExportColumn<HistoryRow>[] = [
    { title: t("list.centre"), of: ({ centre }) => centre },
    { title: t("list.what"), of: ({ what }) => what },
    { title: t("list.from"), kind: "date", of: ({ fromOn }) => fromOn },
    { title: t("list.until"), kind: "date", of: ({ toOn }) => toOn },
    { title: t("list.how"), of: ({ how }) => how },
  ];
  return { rows, columns };
}
