import { NumberInput } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  label: string;
  value: number;
  error: ReactNode;
  onChange: (percent: number) => void;
}

/** How large a portion is beside a regular one, in percent. */
export function PercentField({ onChange, ...field }: Props) {
  return (
    <NumberInput
      {...field}
      suffix="%"
      w="6.5rem"
      hideControls
      onChange={(value) => onChange(Number(value) || 0)}
    />
  );
}
