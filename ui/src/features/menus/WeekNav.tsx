import { Button, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { useCalendarWords } from "../../shared/ui/useCalendarWords";
import classes from "./menus.module.css";

interface Props {
  fromOn: string;
  weekNumber: number;
  today: string;
  /** None: this week. */
  onWeek: (on: string | null) => void;
}

/** Which week is shown, and the way to another. */
export function WeekNav({ fromOn, weekNumber, today, onWeek }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCalendarWords();
  const [opened, setOpened] = useState(false);
  const isThisWeek = fromOn <= today && today < dayAfter(fromOn, 7);
  const said = t("menus.weekOf", {
    number: weekNumber,
    from: format.shortDay(fromOn),
    to: format.shortDay(dayAfter(fromOn, 6)),
  });
  return (
    <>
      <div className={classes.nav}>
        <button
          type="button"
          className={classes.step}
          aria-label={t("menus.previousWeek")}
          onClick={() => onWeek(dayAfter(fromOn, -7))}
        >
          <IconChevronLeft size="1.25rem" aria-hidden />
        </button>
        <Popover opened={opened} onChange={setOpened} trapFocus shadow="md">
          <Popover.Target>
            <button
              type="button"
              className={classes.week}
              aria-label={`${said} · ${t("menus.chooseWeek")}`}
              onClick={() => setOpened(!opened)}
            >
              {said}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t("menus.chooseWeek")}>
            <DatePicker
              value={fromOn}
              defaultDate={fromOn}
              onChange={(day) => {
                if (day !== null) {
                  setOpened(false);
                  onWeek(day);
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
          aria-label={t("menus.nextWeek")}
          onClick={() => onWeek(dayAfter(fromOn, 7))}
        >
          <IconChevronRight size="1.25rem" aria-hidden />
        </button>
      </div>
      {!isThisWeek && (
        <Button variant="default" onClick={() => onWeek(null)}>
          {t("menus.thisWeek")}
        </Button>
      )}
    </>
  );
}
