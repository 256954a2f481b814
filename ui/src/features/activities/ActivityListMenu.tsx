import { useTranslation } from "react-i18next";

import type { Activity } from "../../ipc/generated";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";

interface Props {
  activities: readonly Activity[];
  centreName: string;
  on: string;
}

/** The activities of a day as a file: when, what, where, and who takes part. */
export function ActivityListMenu({ activities, centreName, on }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: ExportColumn<Activity>[] = [
    { title: t("activities.day"), kind: "date", of: ({ activityOn }) => activityOn },
    { title: t("activities.starts"), of: ({ startsAt }) => format.wallTime(startsAt) },
    { title: t("activities.ends"), of: ({ endsAt }) => format.wallTime(endsAt) },
    { title: t("list.what"), of: ({ title }) => title },
    { title: t("activities.kind"), of: ({ kind }) => t(`activityKind.${kind}`) },
    { title: t("activities.room"), of: ({ roomName }) => roomName ?? t("activities.noRoom") },
    { title: t("activities.personTimes"), kind: "integer", of: ({ participants }) => participants.length },
    {
      title: t("list.name"),
      of: ({ participants }) => format.list(participants.map(({ name }) => name)),
    },
    { title: t("list.note"), of: ({ remark }) => remark },
    {
      title: t("list.state"),
      of: ({ cancelledAt }) => (cancelledAt === null ? null : t("activities.cancelled")),
    },
  ];
  return (
    <ExportMenu
      title={t("activities.title")}
      narrowed={[centreName, on]}
      columns={columns}
      rows={() => activities}
      disabled={activities.length === 0}
    />
  );
}
