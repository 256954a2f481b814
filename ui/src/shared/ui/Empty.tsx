import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./Empty.module.css";

interface Props {
  icon: Icon;
  title: string;
  hint?: string;
  /** The whole screen is empty: its title is the screen's heading. */
  isScreen?: boolean;
  /** What to do first. */
  children?: ReactNode;
}

/** An empty place that says what belongs there and what to do first. */
export function Empty({ icon: Picture, title, hint, isScreen = false, children }: Props) {
  const Title = isScreen ? "h1" : "p";
  return (
    <div className={classes.empty}>
      <span className={classes.picture} aria-hidden>
        <Picture size="1.75rem" />
      </span>
      <Title className={classes.title}>{title}</Title>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
