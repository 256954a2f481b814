import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import classes from "./Shell.module.css";

/** The shape of the work before it can be read: nothing jumps when it arrives. */
export function ShellSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.shell} aria-busy="true">
      <div className={classes.side}>
        <Skeleton height="2rem" width="6rem" mb="lg" />
        <Skeleton height="2.75rem" mb="xs" />
        <Skeleton height="2.75rem" mb="xs" />
        <Skeleton height="2.75rem" />
      </div>
      <main className={classes.main} style={{ padding: "1.25rem 1.5rem" }}>
        <p className="visually-hidden" role="status">
          {t("shell.loading")}
        </p>
        <Skeleton height="2.75rem" mb="md" />
        <Skeleton height="4.5rem" mb="md" />
        <Skeleton height="20rem" />
      </main>
    </div>
  );
}
