import { IconDatabase, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DistrictOverview } from "../ipc/generated";

/** With which data, which version and under whose name one works. */
export function StatusFoot({ overview }: { overview: DistrictOverview }) {
  const { t } = useTranslation();
  const { actor, desk, databaseKind, databaseLabel, version } = overview;
  return (
    <dl>
      <dt className="visually-hidden">{t("shell.status")}</dt>
      <dd>
        <IconUser size="1rem" aria-hidden />
        {t("shell.who", { actor, desk })}
      </dd>
      <dd title={databaseLabel}>
        <IconDatabase size="1rem" aria-hidden />
        {t(`shell.database_${databaseKind}`)}
      </dd>
      <dd>{t("shell.version", { version })}</dd>
    </dl>
  );
}
