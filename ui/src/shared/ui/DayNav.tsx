import { Button, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { dayAfter } from "../format/days";
import { useFormat } from "../format/useFormat";
import { useCalendarWords } from "./useCalendarWords";
import classes from "./DayNav.module.css";

interface Props {
  on: string;
  today: string;
  /** None: today, whatever day that is. */
  onDay: (day: string | null) => void;
}

/** Which day a screen shows, and the way to another. */
export function DayNav({ on, today, onDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCalendarWords();
  const [opened, setOpened] = useState(false);
  const go = (day: string) => {
    setOpened(false);
    onDay(day === today ? null : day);
  };
  return (
    <>
      <div className={classes.nav}>
        <button
          type="button"
          className={classes.step}
          aria-label={t("board.previousDay")}
          onClick={() => go(dayAfter(on, -1))}
        >
          <IconChevronLeft size="1.25rem" aria-hidden />
        </button>
        <Popover opened={opened} onChange={setOpened} trapFocus shadow="md">
          <Popover.Target>
            <button
              type="button"
              className={classes.day}
              aria-label={`${format.day(on)} · ${t("board.chooseDay")}`}
              onClick={() => setOpened(!opened)}
            >
              {format.day(on)}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t("board.chooseDay")}>
            <DatePicker
              value={on}
              defaultDate={on}
              onChange={(day) => {
                if (day !== null) {
                  go(day);
                }
              }}
              size="md"
              hideOutsideDates
              monthLabelFormat={t("date.monthFormat")}
              ariaLabels={words}
            />
          </Popover.Dropdown>
        </Popover>
        <button
          type="button"
          className={classes.step}
          aria-label={t("board.nextDay")}
          onClick={() => go(dayAfter(on))}
        >
          <IconChevronRight size="1.25rem" aria-hidden />
        </button>
      </div>
      {on !== today && (
        <Button variant="default" onClick={() => onDay(null)}>
          {t("board.today")}
        </Button>
      )}
    </>
  );
}
