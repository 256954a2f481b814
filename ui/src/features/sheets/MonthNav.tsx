import { Button, Popover } from "@mantine/core";
import { MonthPicker } from "@mantine/dates";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { monthAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { useCalendarWords } from "../../shared/ui/useCalendarWords";
import classes from "./nav.module.css";

interface Props {
  month: string;
  thisMonth: string;
  /** None: this month, whatever month that is. */
  onMonth: (month: string | null) => void;
}

/** Which month the sheet shows, and the way to another. */
export function MonthNav({ month, thisMonth, onMonth }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCalendarWords();
  const [opened, setOpened] = useState(false);
  const go = (to: string) => {
    setOpened(false);
    onMonth(to === thisMonth ? null : to);
  };
  return (
    <>
      <div className={classes.nav}>
        <button
          type="button"
          className={classes.step}
          aria-label={t("sheet.previousMonth")}
          onClick={() => go(monthAfter(month, -1))}
        >
          <IconChevronLeft size="1.25rem" aria-hidden />
        </button>
        <Popover opened={opened} onChange={setOpened} trapFocus shadow="md">
          <Popover.Target>
            <button
              type="button"
              className={classes.month}
              aria-label={`${format.month(month)} · ${t("sheet.chooseMonth")}`}
              onClick={() => setOpened(!opened)}
            >
              {format.month(month)}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t("sheet.chooseMonth")}>
            <MonthPicker
              value={`${month}-01`}
              defaultDate={`${month}-01`}
              onChange={(day) => {
                if (day !== null) {
                  go(day.slice(0, 7));
                }
              }}
              size="md"
              monthsListFormat={t("sheet.monthListFormat")}
              yearLabelFormat={t("sheet.yearFormat")}
              ariaLabels={words}
            />
          </Popover.Dropdown>
        </Popover>
        <button
          type="button"
          className={classes.step}
          aria-label={t("sheet.nextMonth")}
          onClick={() => go(monthAfter(month))}
        >
          <IconChevronRight size="1.25rem" aria-hidden />
        </button>
      </div>
      {month !== thisMonth && (
        <Button variant="default" onClick={() => onMonth(null)}>
          {t("sheet.thisMonth")}
        </Button>
      )}
    </>
  );
}
