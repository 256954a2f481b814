import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";

import classes from "./panel.module.css";

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; words: string }[];
  value: T | null;
  onChange: (value: T | null) => void;
  /** After the chips: another one, a field. */
  children?: ReactNode;
}

/** One of a few with a touch, or none: touching the chosen one again takes it back. */
export function Chips<T extends string>({ label, options, value, onChange, children }: Props<T>) {
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.chipsLabel}>{label}</legend>
      {options.map((option) => {
        const isChosen = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            className={classes.chip}
            aria-pressed={isChosen}
            onClick={() => onChange(isChosen ? null : option.value)}
          >
            {isChosen && <IconCheck size="1rem" aria-hidden />}
            {option.words}
          </button>
        );
      })}
      {children}
    </fieldset>
  );
}
