import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./Notice.module.css";

interface Props {
  tone: "danger" | "look";
  icon: Icon;
  /** What it is about, for whoever does not see it. */
  label: string;
  title: string;
  /** One `li` for each whom it concerns. */
  children: ReactNode;
}

/** Tells by name whom a person must look at, before anything else on the screen. */
export function Notice({ tone, icon: Sign, label, title, children }: Props) {
  return (
    <section className={classes.notice} data-tone={tone} aria-label={label}>
      <Sign size="1.375rem" aria-hidden />
      <div>
        <strong>{title}</strong>
        <ul>{children}</ul>
      </div>
    </section>
  );
}
