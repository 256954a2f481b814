import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CensusCounts,
  type CensusFigure,
  type FigureCode,
  type Occupancy,
  useCensusForecast,
  useCensusOccupancy,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { monthAfter } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Card } from "../../../shared/ui/Card";
import { DayField } from "../../../shared/ui/DayField";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import { PapersMenu } from "../shared/PapersMenu";
import type { ResidenceHere } from "../shared/residence";
import { DayBars } from "./DayBars";
import { DayDialog } from "./DayDialog";
import { MonthsCard } from "./MonthsCard";
import { RowsDialog } from "./RowsDialog";
import classes from "./occupancy.module.css";
import { useFigureWords } from "./useFigureWords";

interface Props {
  residence: ResidenceHere | null;
  today: string;
  tools?: ReactNode;
}

const groups = ["ward", "kind", "nursing"] as const;

/** Occupancy of a span of days: each figure with its formula and its rows, day by day, and eight weeks ahead. */
export function OccupancyScreen({ residence, today, tools }: Props) {
  const { t } = useTranslation();
  const month = today.slice(0, 7);
  const [fromOn, setFromOn] = useState(`${month}-01`);
  const [untilOn, setUntilOn] = useState(`${monthAfter(month)}-01`);
  const [group, setGroup] = useState<(typeof groups)[number]>("ward");
  const [rowsOf, setRowsOf] = useState<FigureCode | null>(null);
  const [nightOf, setNightOf] = useState<string | null>(null);
  const census = useCensusOccupancy(
    { centreId: residence?.id ?? null, organisationId: null, fromOn, untilOn, group, period: "day" },
    { enabled: residence !== null && fromOn < untilOn, placeholderData: (before) => before },
  );
  const forecast = useCensusForecast({ centreId: residence?.id ?? "" }, { enabled: residence !== null });
  const setMonth = (some: string) => {
    setFromOn(`${some}-01`);
    setUntilOn(`${monthAfter(some)}-01`);
  };
  if (residence === null) {
    return (
      <Screen title={t("nav.bedOccupancy")}>
        <Empty icon={IconChartBar} title={t("beds.noResidence")} hint={t("beds.noResidenceHint")}>
          <ButtonLink to="/settings">{t("nav.settings")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen
      title={t("nav.bedOccupancy")}
      tools={
        <>
          {tools}
          <Button variant="default" onClick={() => setMonth(monthAfter(month, -1))}>
            {t("beds.census.lastMonth")}
          </Button>
          <Button variant="default" onClick={() => setMonth(month)}>
            {t("beds.census.thisMonth")}
          </Button>
          <PapersMenu
            centreId={residence.id}
            papers={["occupancy", "forecast"]}
            span={{ from: fromOn, until: untilOn }}
          />
          <div className={classes.span}>
            <DayField
              label={t("beds.census.from")}
              value={fromOn}
              onChange={(day) => day !== null && setFromOn(day)}
            />
            <DayField
              label={t("beds.census.until")}
              value={untilOn}
              onChange={(day) => day !== null && setUntilOn(day)}
            />
          </div>
        </>
      }
    >
      <RefusalNote refusal={census.error ?? forecast.error} timeZone={residence.timeZone} />
      {census.data ? (
        <>
          <Figures census={census.data} onRows={setRowsOf} />
          <Card title={t("beds.census.days")} hint={t("beds.census.daysHint")}>
            <DayBars
              label={t("beds.census.days")}
              parts={["occupied", "held", "free", "closed"]}
              onDay={setNightOf}
              days={census.data.periods.map((day) => ({
                on: day.fromOn,
                isForeseen: false,
                occupied: day.occupied - day.held,
                held: day.held,
                free: day.available - day.occupied,
                closed: day.closed,
              }))}
            />
          </Card>
          <Card
            title={t("beds.census.groups")}
            action={
              <SegmentedControl
                aria-label={t("beds.census.groups")}
                data={groups.map((value) => ({ value, label: t(`beds.census.by.${value}`) }))}
                value={group}
                onChange={(value) => setGroup(groups.find((one) => one === value) ?? "ward")}
              />
            }
          >
            <GroupTable census={census.data} />
          </Card>
        </>
      ) : (
        <Skeleton height="24rem" radius="lg" />
      )}
      {forecast.data && (
        <Card title={t("beds.census.forecast")} hint={t("beds.census.forecastHint")}>
          <DayBars
            label={t("beds.census.forecast")}
            parts={["occupied", "reserved", "free", "closed"]}
            days={forecast.data.days.map((day) => ({
              on: day.onDay,
              isForeseen: !day.isPast,
              occupied: day.occupied,
              reserved: day.reserved,
              free: day.free,
              closed: day.closed,
            }))}
          />
        </Card>
      )}
      <MonthsCard residence={residence} today={today} onMonth={setMonth} />
      {nightOf !== null && (
        <DayDialog residence={residence} onDay={nightOf} onClose={() => setNightOf(null)} />
      )}
      {rowsOf !== null && census.data && (
        <RowsDialog
          code={rowsOf}
          residence={residence}
          fromOn={census.data.fromOn}
          untilOn={census.data.untilOn}
          onClose={() => setRowsOf(null)}
        />
      )}
    </Screen>
  );
}

function Figures({ census, onRows }: { census: Occupancy; onRows: (code: FigureCode) => void }) {
  const { t } = useTranslation();
  const say = useFigureWords();
  return (
    <Card
      title={t("beds.census.figures")}
      hint={
        census.sameDayCountsOne === null
          ? t("beds.census.sameDayDiffers")
          : t(census.sameDayCountsOne ? "beds.census.sameDayOne" : "beds.census.sameDayNone")
      }
    >
      <ul className={classes.figures}>
        {census.figures.map((figure: CensusFigure) => (
          <li key={figure.code} data-figure={figure.code}>
            <button type="button" onClick={() => onRows(figure.code)}>
              <span>{t(`figure.${figure.code}`)}</span>
              <strong>{say(figure)}</strong>
              <small>
                {t(`formula.${figure.code}`)}
                {figure.denominator > 1 && ` = ${figure.numerator} ÷ ${figure.denominator}`}
                {figure.code === "nursing_share" &&
                  ` · ${t("beds.census.target", { percent: census.nursingTargetPercent })}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const percent = (rate: number | null) => (rate === null ? "—" : `${(rate / 100).toFixed(1)}%`);

function GroupTable({ census }: { census: Occupancy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cells = (counts: CensusCounts) => (
    <>
      <td>{format.number(counts.available)}</td>
      <td>{format.number(counts.occupied)}</td>
      <td>{format.number(counts.held)}</td>
      <td>{format.number(counts.closed)}</td>
      <td>{percent(counts.rateWithHeld)}</td>
      <td>{percent(counts.rateWithoutHeld)}</td>
    </>
  );
  const name = (group: Occupancy["groups"][number]) => {
    switch (group.key) {
      case "nursing":
      case "ordinary":
      case "short_stay":
        return t(`bedKind.${group.key}`);
      case "other":
        return t("beds.census.notNursing");
      default:
        return group.name;
    }
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("beds.census.group")}</th>
          <th scope="col">{t("figure.available_days")}</th>
          <th scope="col">{t("figure.occupied_days")}</th>
          <th scope="col">{t("figure.held_days")}</th>
          <th scope="col">{t("figure.closed_days")}</th>
          <th scope="col">{t("figure.occupancy_with_held")}</th>
          <th scope="col">{t("figure.occupancy_without_held")}</th>
        </tr>
      </thead>
      <tbody>
        {census.groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">{name(group)}</th>
            {cells(group.total)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("beds.total")}</th>
          {cells(census.total)}
        </tr>
      </tfoot>
    </table>
  );
}
