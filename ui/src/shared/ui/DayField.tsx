import { DateInput } from "@mantine/dates";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useCalendarWords } from "./useCalendarWords";

interface Props {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  description?: string;
  error?: ReactNode;
  required?: boolean;
  clearable?: boolean;
  maxDate?: string;
  /** Birth dates lie decades back: the calendar opens on years. */
  isBirthDate?: boolean;
}

/** What people type for a date: 1943-05-12, 1943.5.12, 1943/05/12, 19430512, 1943年5月12日. */
export function readDay(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (!parts) {
    return null;
  }
  const day = `${parts[1]}-${String(parts[2]).padStart(2, "0")}-${String(parts[3]).padStart(2, "0")}`;
  const moment = new Date(`${day}T00:00:00Z`);
  // 31 February is not a day.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}

/** A date, typed or picked. */
export function DayField({ value, onChange, isBirthDate = false, clearable = false, ...rest }: Props) {
  const { t } = useTranslation();
  const words = useCalendarWords();
  return (
    <DateInput
      placeholder={t("date.placeholder")}
      {...rest}
      value={value}
      onChange={onChange}
      clearable={clearable}
      hideOutsideDates
      monthLabelFormat={t("date.monthFormat")}
      valueFormat="YYYY-MM-DD"
      dateParser={readDay}
      defaultLevel={isBirthDate && value === null ? "decade" : "month"}
      {...(isBirthDate && value === null ? { defaultDate: "1945-01-01" } : {})}
      ariaLabels={words}
      clearButtonProps={{ "aria-label": t("action.clear") }}
      popoverProps={{ withinPortal: true }}
    />
  );
}
