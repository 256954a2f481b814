import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { Card } from "../../shared/ui/Card";
import classes from "./form.module.css";

interface Props<Line extends { key: string }> {
  title: string;
  hint: string;
  lines: readonly Line[];
  /** What a line is called for those who hear the screen. */
  nameOf: (place: number) => string;
  className: string | undefined;
  addLabel: string;
  onAdd: () => void;
  children: (line: Line, place: number) => ReactNode;
}

/** A card of lines of the same fields, with a button for one more. */
export function FormLines<Line extends { key: string }>(props: Props<Line>) {
  const { title, hint, lines, nameOf, className, addLabel, onAdd, children } = props;
  return (
    <Card title={title} hint={hint}>
      <ul className={classes.lines}>
        {lines.map((line, place) => (
          <li key={line.key} className={className} aria-label={nameOf(place)}>
            {children(line, place)}
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mih="2.75rem"
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </Card>
  );
}
