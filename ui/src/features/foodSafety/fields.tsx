import { Input, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { WallTimeField } from "../../shared/ui/WallTimeField";

interface TextProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Who signs the entry. */
export function PersonField({ value, onChange, error }: TextProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("safety.person")}
      required
      maxLength={40}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A temperature as it is read off. */
export function CelsiusField({
  label,
  hint,
  required = false,
  value,
  onChange,
  error,
}: TextProps & { label: string; hint?: string; required?: boolean }) {
  return (
    <TextInput
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      required={required}
      data-autofocus
      inputMode="decimal"
      rightSection="℃"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** When it was: now unless a time is typed. */
export function WhenField({ value, onChange, error }: TextProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper label={t("safety.when")} description={t("safety.whenHint")} error={error}>
      <WallTimeField label={t("safety.when")} mayBeEmpty value={value} onChange={onChange} />
    </Input.Wrapper>
  );
}
