import { TextInput } from "@mantine/core";
import { useState } from "react";

interface Props {
  label: string;
  /** `HH:MM:SS` */
  value: string;
  onChange: (time: string) => void;
  error?: string | undefined;
  /** An emptied field means that there is no time; without this it falls back to the last that was. */
  mayBeEmpty?: boolean;
}

/** What people type for a time: 8:30, 0830, 830, 8.30. None when it is no time. */
export function readWallTime(typed: string): string | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.normalize("NFKC").trim());
  if (!parts) {
    return null;
  }
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours > 23 || minutes > 59) {
    return null;
  }
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:00`;
}

/** A time on a wall clock. Not the browser's own field: that shows 12 or 24 hours as the system likes, not as we say. */
export function WallTimeField({ label, value, onChange, error, mayBeEmpty = false }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const time = readWallTime(typed ?? "");
    if (time !== null) {
      onChange(time);
    }
  };
  return (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      value={typed ?? value.slice(0, 5)}
      error={error ?? (typed !== null && typed !== "" && readWallTime(typed) === null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const time = readWallTime(text);
        // 8:3 is on the way to 8:30; only a whole time counts.
        if (time !== null && text.length >= 4) {
          onChange(time);
        } else if (mayBeEmpty && text.trim() === "") {
          onChange("");
        }
      }}
      // Enter saves the form that the field stands in: 830 counts by then.
      onKeyDown={(event) => event.key === "Enter" && take()}
      onBlur={() => {
        take();
        // What is no time falls back to the last that was.
        setTyped(null);
      }}
    />
  );
}
