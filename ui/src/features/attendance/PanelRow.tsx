import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

import side from "../../shared/ui/SidePanel.module.css";
import classes from "./panel.module.css";

/** A line of the panel: what, and how it is. */
export function PanelRow({
  icon: Picture,
  label,
  children,
}: {
  icon: Icon;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className={`${side.row} ${classes.row}`}>
      <Picture size="1.125rem" aria-hidden />
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
