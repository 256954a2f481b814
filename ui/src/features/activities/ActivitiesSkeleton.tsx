import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./activities.module.css";

/** The shape of the screen while it is read. */
export function ActivitiesSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.columns} role="status" aria-label={t("shell.loading")}>
      <Skeleton height="20rem" radius="lg" />
      <Skeleton height="14rem" radius="lg" />
    </div>
  );
}
