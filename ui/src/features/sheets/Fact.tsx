import type { ReactNode } from "react";

import classes from "./day.module.css";

interface Props {
  name: string;
  /** What one should know of it, quieter. */
  hint?: string | null;
  children: ReactNode;
}

/** A name and what is recorded under it. */
export function Fact({ name, hint = null, children }: Props) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {hint !== null && <span className={classes.hint}>{hint}</span>}
      </dd>
    </div>
  );
}
