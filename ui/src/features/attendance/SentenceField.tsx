import { Textarea } from "@mantine/core";

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  required?: boolean;
}

/** A sentence or two: a reason, a note, how one knows. */
export function SentenceField({ onChange, required = false, placeholder = "", ...field }: Props) {
  return (
    <Textarea
      {...field}
      placeholder={placeholder}
      withAsterisk={required}
      maxLength={200}
      autosize
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
