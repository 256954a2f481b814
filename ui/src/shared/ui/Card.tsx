import type { ReactNode } from "react";
import { useId } from "react";

import classes from "./Card.module.css";

interface Props {
  title?: string;
  hint?: string;
  /** At the right of the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a screen on white, with its own heading. */
export function Card({ title, hint, action, children }: Props) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className={classes.head}>
          <div>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            {hint !== undefined && <p className={classes.hint}>{hint}</p>}
          </div>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
