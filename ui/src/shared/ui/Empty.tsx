import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./Empty.module.css";

interface Props {
  icon: Icon;
  title: string;
  hint?: string;
  /** What to do first. */
  children?: ReactNode;
}

/** An empty place that says what belongs there and what to do first. */
export function Empty({ icon: Picture, title, hint, children }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.picture} aria-hidden>
        <Picture size="1.75rem" />
      </span>
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
