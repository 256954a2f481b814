import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./delivery.module.css";

/** The shape of the screen while it is read. */
export function DeliverySkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t("shell.loading")}>
      <Skeleton height="5rem" radius="lg" />
      <Skeleton height="16rem" radius="lg" />
      <Skeleton height="16rem" radius="lg" />
    </div>
  );
}
