import { Button } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { dayAfter } from "../format/days";
import { useFormat } from "../format/useFormat";
import { StepNav } from "./StepNav";
import { useCalendarWords } from "./useCalendarWords";

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
      <StepNav
        said={format.day(on, today)}
        words={{ previous: t("board.previousDay"), choose: t("board.chooseDay"), next: t("board.nextDay") }}
        onPrevious={() => go(dayAfter(on, -1))}
        onNext={() => go(dayAfter(on))}
        opened={opened}
        onOpened={setOpened}
      >
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
      </StepNav>
      {on !== today && (
        <Button variant="default" onClick={() => onDay(null)}>
          {t("board.today")}
        </Button>
      )}
    </>
  );
}
