import { Button } from "@mantine/core";
import { MonthPicker } from "@mantine/dates";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { monthAfter } from "../format/days";
import { useFormat } from "../format/useFormat";
import { StepNav } from "./StepNav";
import { useCalendarWords } from "./useCalendarWords";

interface Props {
  month: string;
  thisMonth: string;
  /** Months to come hold something to see. */
  hasFuture?: boolean;
  /** None: this month, whatever month that is. */
  onMonth: (month: string | null) => void;
}

/** Which month a screen shows, and the way to another. */
export function MonthNav({ month, thisMonth, hasFuture = true, onMonth }: Props) {
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
      <StepNav
        said={format.month(month)}
        words={{
          previous: t("sheet.previousMonth"),
          choose: t("sheet.chooseMonth"),
          next: t("sheet.nextMonth"),
        }}
        onPrevious={() => go(monthAfter(month, -1))}
        onNext={hasFuture || month < thisMonth ? () => go(monthAfter(month)) : null}
        opened={opened}
        onOpened={setOpened}
      >
        <MonthPicker
          value={`${month}-01`}
          defaultDate={`${month}-01`}
          {...(hasFuture ? {} : { maxDate: `${thisMonth}-01` })}
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
      </StepNav>
      {month !== thisMonth && (
        <Button variant="default" onClick={() => onMonth(null)}>
          {t("sheet.thisMonth")}
        </Button>
      )}
    </>
  );
}
