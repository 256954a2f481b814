import { useTranslation } from "react-i18next";

import type { Board, BoardPerson } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";

interface Props {
  board: Board;
  /** The people that the board shows, in their order. */
  people: readonly BoardPerson[];
}

/** The people of the day as the board shows them, as a list for a file. */
export function VisitListMenu({ board, people }: Props) {
  const { t } = useTranslation();
  const columns: ExportColumn<BoardPerson>[] = [
    { title: t("list.name"), of: ({ name }) => name },
    { title: t("list.sex"), of: ({ sex }) => t(`sex.${sex}`) },
    { title: t("list.age"), kind: "integer", of: ({ age }) => age },
    { title: t("list.state"), of: ({ standing }) => t(`list.standing.${standing}`) },
    { title: t("list.planned"), kind: "time", of: ({ plannedArrival }) => plannedArrival },
    { title: t("list.came"), kind: "instant", of: ({ visit }) => visit?.arrivedAt ?? null },
    { title: t("list.left"), kind: "instant", of: ({ visit }) => visit?.departedAt ?? null },
    { title: t("list.broughtBy"), of: ({ visit }) => visit?.broughtBy ?? null },
    { title: t("list.collectedBy"), of: ({ visit }) => visit?.collectedBy ?? null },
    { title: t("list.group"), of: ({ groupName }) => groupName },
  ];
  return (
    <ExportMenu
      title={t("board.title")}
      narrowed={[board.centre.name, board.on]}
      columns={columns}
      rows={() => people}
      disabled={people.length === 0}
    />
  );
}
