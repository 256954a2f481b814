import type { ReactNode } from "react";

import classes from "./DialogFoot.module.css";

/** The buttons of a dialog: always in sight, however long the dialog is. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={classes.foot}>{children}</div>;
}
