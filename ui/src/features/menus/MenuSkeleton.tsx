import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./menus.module.css";

/** The shape of a week before it is known. */
export function MenuSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.columns} aria-busy aria-label={t("menus.loading")} role="status">
      <div className={classes.skeletonGrid}>
        {Array.from({ length: 21 }, (_, index) => (
          <Skeleton key={index} height={index >= 7 && index < 14 ? "15rem" : "7rem"} />
        ))}
      </div>
      <Skeleton height="30rem" />
    </div>
  );
}
