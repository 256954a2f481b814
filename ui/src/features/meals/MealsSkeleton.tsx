import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./meals.module.css";

/** The shape of the screen while it is read. */
export function MealsSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t("shell.loading")}>
      <Skeleton height="8rem" radius="lg" mb="md" />
      <div className={classes.columns}>
        <Skeleton height="26rem" radius="lg" />
        <Skeleton height="16rem" radius="lg" />
      </div>
    </div>
  );
}
