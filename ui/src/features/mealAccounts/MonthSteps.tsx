import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { monthAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./accounts.module.css";

interface Props {
  month: string;
  today: string;
  onMonth: (month: string) => void;
}

/** Which month is shown, and the way to the ones beside it. */
export function MonthSteps({ month, today, onMonth }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.steps}>
      <button
        type="button"
        aria-label={t("accounts.previousMonth")}
        onClick={() => onMonth(monthAfter(month, -1))}
      >
        <IconChevronLeft size="1.25rem" aria-hidden />
      </button>
      <strong>{format.month(month)}</strong>
      <button
        type="button"
        aria-label={t("accounts.nextMonth")}
        disabled={month >= today.slice(0, 7)}
        onClick={() => onMonth(monthAfter(month))}
      >
        <IconChevronRight size="1.25rem" aria-hidden />
      </button>
    </div>
  );
}
