import type { ReactNode } from "react";

import classes from "./Screen.module.css";

interface Props {
  title: string;
  /** Beside the title: what narrows or moves what is shown. */
  tools?: ReactNode;
  /** A quiet link above the title. */
  above?: ReactNode;
  /** Forms and settings read better narrow. */
  width?: "full" | "reading";
  children: ReactNode;
}

/** A screen: its title, its tools, its content, which scrolls. */
export function Screen({ title, tools, above, width = "full", children }: Props) {
  return (
    <div className={classes.screen}>
      {above}
      <header className={classes.top}>
        <h1 className={classes.title}>{title}</h1>
        {tools}
      </header>
      <div className={classes.content} data-width={width}>
        {children}
      </div>
    </div>
  );
}
