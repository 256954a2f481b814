import { Input } from "@mantine/core";

import { WallTimeField } from "../../shared/ui/WallTimeField";

interface Props {
  label: string;
  /** `HH:MM:SS`; empty while none is told. */
  value: string;
  onChange: (time: string) => void;
  error?: string | undefined;
  required?: boolean;
  mayBeEmpty?: boolean;
}

/** A time of the day with its label above. */
export function TimeField({ label, value, onChange, error, required = false, mayBeEmpty = false }: Props) {
  return (
    <Input.Wrapper label={label} withAsterisk={required} error={error}>
      <WallTimeField label={label} value={value} onChange={onChange} mayBeEmpty={mayBeEmpty} />
    </Input.Wrapper>
  );
}
