import { Select, Skeleton } from "@mantine/core";
import { IconCalendarOff } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAttendanceYear } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { DayDialog, type OpenDay } from "./DayDialog";
import { HeatBand } from "./HeatBand";
import { cellsOf, marksIn } from "./marks";
import { YearFigures } from "./YearFigures";
import classes from "./year.module.css";

/** The twelve months until today; years have four digits. */
const LAST_TWELVE = "last";

/** How an elder came over a year: a map of days, what is usual, why the elder stayed away. */
export function YearCard({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const look = useMemo(() => marksIn(t, format), [t, format]);
  const [year, setYear] = useState(LAST_TWELVE);
  const [opened, setOpened] = useState<OpenDay | null>(null);
  const read = useAttendanceYear(
    { elderId, year: year === LAST_TWELVE ? null : Number(year) },
    { placeholderData: (before) => before },
  );
  const data = read.data;
  const bands = useMemo(() => (data ? bandsOf(data.fromOn, data.marks.length) : []), [data]);
  const cells = useMemo(() => (data ? cellsOf(data, datesFrom(data.fromOn, data.marks.length)) : []), [data]);
  const lastYear = data ? Number(data.today.slice(0, 4)) : 0;
  const years =
    data?.firstYear == null
      ? []
      : Array.from({ length: lastYear - data.firstYear + 1 }, (_, back) => String(lastYear - back));

  return (
    <Card
      title={t("sheet.year.title")}
      action={
        years.length > 0 && (
          <Select
            aria-label={t("sheet.year.which")}
            data={[
              { value: LAST_TWELVE, label: t("sheet.year.lastTwelve") },
              ...years.map((one) => ({ value: one, label: one })),
            ]}
            value={year}
            onChange={(chosen) => setYear(chosen ?? LAST_TWELVE)}
          />
        )
      }
    >
      <RefusalNote refusal={read.error} />
      {!data && !read.error && <Skeleton height="20rem" radius="md" />}
      {data && data.firstYear === null && (
        <Empty icon={IconCalendarOff} title={t("sheet.year.none")} hint={t("sheet.year.noneHint")} />
      )}
      {data && data.firstYear !== null && (
        <div className={classes.year}>
          <YearFigures year={data} />
          <div className={classes.bands}>
            {bands.map(({ from, length, offset }) => (
              <HeatBand
                key={from}
                label={t("sheet.year.band", {
                  from: format.longDay(from),
                  until: format.longDay(dayAfter(from, length - 1)),
                })}
                from={from}
                cells={cells.slice(offset, offset + length)}
                today={data.today}
                look={look}
                onOpen={(on, cell) => setOpened({ elderId, name: data.name, on, cell })}
              />
            ))}
          </div>
        </div>
      )}
      {opened && <DayDialog day={opened} look={look} onClose={() => setOpened(null)} />}
    </Card>
  );
}

function datesFrom(from: string, length: number): string[] {
  return Array.from({ length }, (_, place) => dayAfter(from, place));
}

/** A year in two halves of whole weeks, so that a day is large enough to be read and touched. */
function bandsOf(from: string, length: number): { from: string; length: number; offset: number }[] {
  const first = 7 * 26;
  return length <= first
    ? [{ from, length, offset: 0 }]
    : [
        { from, length: first, offset: 0 },
        { from: dayAfter(from, first), length: length - first, offset: first },
      ];
}
