import { useTranslation } from "react-i18next";

import type { TrailEntry } from "../../ipc/generated";
import type { ExportColumn } from "../files/ExportMenu";
import { useFormat } from "../format/useFormat";
import { useTrailWords } from "./useTrailWords";

/** The columns in which a trail goes out. */
export function useTrailColumns(timeZone: string): ExportColumn<TrailEntry>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTrailWords(timeZone);
  return [
    { title: t("list.when"), kind: "instant", of: ({ at }) => at },
    { title: t("list.what"), of: (entry) => words.act(entry) },
    { title: t("list.centre"), of: ({ centreName }) => centreName },
    {
      title: t("list.changes"),
      of: ({ changes }) => format.list(words.changes(changes).map((change) => change.words)),
    },
    { title: t("list.by"), of: ({ actor, desk }) => t("trail.by", { actor, desk }) },
  ];
}
