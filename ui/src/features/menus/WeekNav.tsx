import { Button } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { StepNav } from "../../shared/ui/StepNav";
import { useCalendarWords } from "../../shared/ui/useCalendarWords";

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
  return (
    <>
      <StepNav
        said={t("menus.weekOf", {
          number: weekNumber,
          from: format.shortDay(fromOn),
          to: format.shortDay(dayAfter(fromOn, 6)),
        })}
        words={{
          previous: t("menus.previousWeek"),
          choose: t("menus.chooseWeek"),
          next: t("menus.nextWeek"),
        }}
        onPrevious={() => onWeek(dayAfter(fromOn, -7))}
        onNext={() => onWeek(dayAfter(fromOn, 7))}
        opened={opened}
        onOpened={setOpened}
      >
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
      </StepNav>
      {!isThisWeek && (
        <Button variant="default" onClick={() => onWeek(null)}>
          {t("menus.thisWeek")}
        </Button>
      )}
    </>
  );
}
