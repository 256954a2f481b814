import { useTranslation } from "react-i18next";

import { call } from "../../../ipc/call";
import type { BedBoard, BedOnBoard, RoomOnBoard } from "../../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../../shared/files/ExportMenu";
import { bedName, useGradeWords } from "../shared/bedWords";

interface Line {
  room: RoomOnBoard;
  bed: BedOnBoard;
}

interface Props {
  board: BedBoard;
  /** The rooms that are shown, with the beds that are shown. */
  rooms: readonly RoomOnBoard[];
  narrowed: readonly string[];
}

/** The beds that the board shows, as a list for a file. */
export function BedListMenu({ board, rooms, narrowed }: Props) {
  const { t, i18n } = useTranslation();
  const grades = useGradeWords();
  const floorName = (floorId: string) => {
    for (const building of board.buildings) {
      const floor = building.floors.find(({ id }) => id === floorId);
      if (floor) {
        return `${building.name} ${floor.name}`;
      }
    }
    return "";
  };
  const lines: Line[] = rooms.flatMap((room) => room.beds.map((bed) => ({ room, bed })));
  const columns: ExportColumn<Line>[] = [
    { title: t("list.floor"), of: ({ room }) => floorName(room.floorId) },
    { title: t("beds.ward"), of: ({ room }) => board.wards.find(({ id }) => id === room.wardId)?.name ?? "" },
    { title: t("list.bed"), of: ({ room, bed }) => bedName(room, bed) },
    { title: t("list.kind"), of: ({ bed }) => t(`bedKind.${bed.kind}`) },
    { title: t("list.state"), of: ({ bed }) => t(`bedState.${bed.state}`) },
    { title: t("list.name"), of: ({ bed }) => bed.occupant?.name ?? null },
    { title: t("list.sex"), of: ({ bed }) => (bed.occupant === null ? null : t(`sex.${bed.occupant.sex}`)) },
    { title: t("list.age"), kind: "integer", of: ({ bed }) => bed.occupant?.age ?? null },
    {
      title: t("list.grade"),
      of: ({ bed }) => (bed.occupant?.grade == null ? null : grades(bed.occupant.grade)),
    },
    { title: t("list.admittedOn"), kind: "date", of: ({ bed }) => bed.occupant?.admittedOn ?? null },
  ];
  return (
    <ExportMenu
      title={t("list.beds")}
      narrowed={[board.centreName, ...narrowed]}
      columns={columns}
      rows={() => lines}
      disabled={lines.length === 0}
      calendar={() =>
        call("bed_write_calendar", {
          centreId: board.centreId,
          language: i18n.language === "en" ? "english" : "chinese",
        })
      }
    />
  );
}
