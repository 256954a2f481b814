import { useTranslation } from "react-i18next";

import type { Presence } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";

interface Props {
  people: readonly Presence[];
  centreName: string;
  today: string;
  timeZone: string;
}

/** Today's visitors and staff as a file, those who are here before those who left. */
export function PresenceListMenu({ people, centreName, today, timeZone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: ExportColumn<Presence>[] = [
    { title: t("list.kind"), of: ({ kind }) => t(`presenceKind.${kind}`) },
    { title: t("list.name"), of: ({ name }) => name },
    { title: t("list.phone"), of: ({ phone }) => phone },
    { title: t("site.visited"), of: ({ elderName }) => elderName },
    { title: t("list.what"), of: ({ purpose }) => purpose },
    { title: t("list.came"), of: ({ arrivedAt }) => format.time(arrivedAt, timeZone) },
    {
      title: t("list.left"),
      of: ({ departedAt }) => (departedAt === null ? null : format.time(departedAt, timeZone)),
    },
  ];
  const ordered = (["visitor", "staff"] as const).flatMap((kind) => {
    const own = people.filter((one) => one.kind === kind);
    return [
      ...own.filter(({ departedAt }) => departedAt === null),
      ...own.filter(({ departedAt }) => departedAt !== null),
    ];
  });
  return (
    <ExportMenu
      title={t("site.title")}
      narrowed={[centreName, today]}
      columns={columns}
      rows={() => ordered}
      disabled={people.length === 0}
    />
  );
}
