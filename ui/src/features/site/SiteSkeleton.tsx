import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./site.module.css";

/** The shape of the screen while it is read. */
export function SiteSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.columns} role="status" aria-label={t("shell.loading")}>
      {[0, 1].map((place) => (
        <Skeleton key={place} height="18rem" radius="lg" />
      ))}
    </div>
  );
}
