import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import classes from "./profile.module.css";

/** A line of a profile: what it is called, and what is known. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>
        {children === null || children === "" ? (
          <span className={classes.quiet}>{t("profile.notRecorded")}</span>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
