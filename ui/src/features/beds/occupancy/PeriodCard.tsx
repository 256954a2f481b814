import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Occupancy } from "../../../ipc/generated";
import { Card } from "../../../shared/ui/Card";
import { DayBars } from "./DayBars";
import { MonthTable } from "./MonthTable";
import { type OccupancyPeriod, occupancyPeriods } from "./occupancySearch";

interface Props {
  census: Occupancy;
  /** The census is still that of the question before. */
  isOfBefore: boolean;
  period: OccupancyPeriod;
  onPeriod: (period: OccupancyPeriod) => void;
  onMonth: (month: string) => void;
  /** Opens a night; none where those of several residences are shown together. */
  onDay?: (on: string) => void;
}

/** How the beds were used over the span: a bar for each day, or a line with both rates for each month. */
export function PeriodCard({ census, isOfBefore, period, onPeriod, onMonth, onDay }: Props) {
  const { t } = useTranslation();
  // Until the answer is there, what is shown stays what it is: days are not read as months, nor months as days.
  const before = census.periods.length < census.days ? "month" : "day";
  const shown = isOfBefore ? before : period;
  const hint = onDay === undefined ? "beds.census.daysOfAllHint" : "beds.census.daysHint";
  return (
    <Card
      title={t(shown === "day" ? "beds.census.days" : "beds.census.months")}
      hint={t(shown === "day" ? hint : "beds.census.monthsHint")}
      action={
        <SegmentedControl
          aria-label={t("beds.census.period")}
          data={occupancyPeriods.map((value) => ({ value, label: t(`beds.census.per.${value}`) }))}
          value={period}
          onChange={(value) => onPeriod(value === "month" ? "month" : "day")}
        />
      }
    >
      {shown === "day" ? (
        <DayBars
          label={t("beds.census.days")}
          parts={["occupied", "held", "free", "closed"]}
          {...(onDay === undefined ? {} : { onDay })}
          days={census.periods.map((day) => ({
            on: day.fromOn,
            isForeseen: false,
            occupied: day.occupied - day.held,
            held: day.held,
            free: day.available - day.occupied,
            closed: day.closed,
          }))}
        />
      ) : (
        <MonthTable census={census} onMonth={onMonth} />
      )}
    </Card>
  );
}
