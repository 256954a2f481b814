import { Button, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useFormat } from "../../../shared/format/useFormat";
import { useCalendarWords } from "../../../shared/ui/useCalendarWords";

interface Props {
  /** None: now. */
  on: string | null;
  today: string;
  onDay: (day: string | null) => void;
}

/** Of which day the board is: now, a night that is past, a day to come. */
export function DayPick({ on, today, onDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCalendarWords();
  const [opened, setOpened] = useState(false);
  const said = on === null ? t("beds.day.now") : format.shortDay(on, today);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          px="0.75rem"
          leftSection={<IconCalendar size="1.25rem" aria-hidden />}
          aria-label={`${said} · ${t("board.chooseDay")}`}
          onClick={() => setOpened(!opened)}
        >
          {said}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("board.chooseDay")}>
        <DatePicker
          value={on ?? today}
          defaultDate={on ?? today}
          onChange={(day) => {
            if (day !== null) {
              setOpened(false);
              onDay(day === today ? null : day);
            }
          }}
          size="md"
          hideOutsideDates
          monthLabelFormat={t("date.monthFormat")}
          ariaLabels={words}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
