import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./dishes.module.css";

const lines = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of a list while it is read. */
export function FoodSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t("shell.loading")}>
      {lines.map((line) => (
        <Skeleton key={line} height="3rem" radius="md" />
      ))}
    </div>
  );
}
