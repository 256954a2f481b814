import { Radio } from "@mantine/core";
import { type ReactNode, useId } from "react";

import classes from "./Choice.module.css";

interface Props<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  error?: ReactNode;
  required?: boolean;
  /** Choosing the chosen one again takes the choice back. */
  onClear?: () => void;
}

/** One of a few, as large buttons in a row: a finger finds them, arrow keys too. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  error,
  required = false,
  onClear,
}: Props<T>) {
  const id = useId();
  return (
    <Radio.Group
      label={label}
      withAsterisk={required}
      value={value ?? ""}
      error={error}
      onChange={(word) => {
        const chosen = options.find((option) => option.value === word);
        if (chosen) {
          onChange(chosen.value);
        }
      }}
      classNames={{ label: classes.label, error: classes.error }}
    >
      <div className={classes.row}>
        {options.map((option) => (
          <label key={option.value} className={classes.option} htmlFor={`${id}-${option.value}`}>
            <Radio
              id={`${id}-${option.value}`}
              value={option.value}
              classNames={{ radio: classes.radio, icon: classes.dot }}
              onClick={() => {
                if (option.value === value) {
                  onClear?.();
                }
              }}
              aria-label={option.label}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}
