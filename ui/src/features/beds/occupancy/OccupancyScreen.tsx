import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconChartBar } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedsOfGroup,
  type CensusFigure,
  type FigureCode,
  type LeavingReason,
  type Occupancy,
  useCensusForecast,
  useCensusOccupancy,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { daysBetween, monthAfter } from "../../../shared/format/days";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Card } from "../../../shared/ui/Card";
import { DayField } from "../../../shared/ui/DayField";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import { PapersMenu } from "../shared/PapersMenu";
import type { ResidenceHere } from "../shared/residence";
import shared from "../shared/shared.module.css";
import { DayBars } from "./DayBars";
import { DayDialog } from "./DayDialog";
import { ForecastNeeds } from "./ForecastNeeds";
import { GroupTable } from "./GroupTable";
import { LeavingsTable } from "./LeavingsTable";
import { MonthsCard } from "./MonthsCard";
import { PeriodCard } from "./PeriodCard";
import { type NarrowedBeds, RowsDialog } from "./RowsDialog";
import classes from "./occupancy.module.css";
import { type OccupancyPeriod, type OccupancySearch, daysToldApart } from "./occupancySearch";
import { useFigureWords } from "./useFigureWords";

interface Props {
  residence: ResidenceHere | null;
  /** There are other residences in the district. */
  hasOthers: boolean;
  today: string;
  /** What the address asks for: days, parts of the span, scope, rows. */
  search: OccupancySearch;
  /** Looks at the beds of another residence over the same days. */
  onResidence: (id: string, span: { from: string; until: string }) => void;
  /** Asks in the address for days or months; none: as the span is long. */
  onPeriod: (period: OccupancyPeriod | null) => void;
  tools?: ReactNode;
}

interface RowsAsked {
  code: FigureCode;
  /** None: of all beds. */
  group: BedsOfGroup | null;
  /** Only those who left for this reason; none: for any. */
  reason: LeavingReason | null;
  /** As a paper was narrowed that leads here. */
  narrowed?: NarrowedBeds;
}

/** By what beds are told apart: those of one residence, those of the district. */
const groupsOf = {
  here: ["ward", "kind", "nursing"],
  district: ["centre", "organisation", "kind", "nursing"],
} as const;
type Scope = keyof typeof groupsOf;
const scopes = ["here", "district"] as const satisfies readonly Scope[];

/** Occupancy of a span of days: each figure with its formula and its rows, by day or month, and eight weeks ahead. */
export function OccupancyScreen({
  residence,
  hasOthers,
  today,
  search,
  onResidence,
  onPeriod,
  tools,
}: Props) {
  const { t } = useTranslation();
  const month = today.slice(0, 7);
  const [fromOn, setFromOn] = useState(search.from ?? `${month}-01`);
  const [untilOn, setUntilOn] = useState(search.until ?? `${monthAfter(month)}-01`);
  const [scope, setScope] = useState<Scope>(search.scope ?? "here");
  const [group, setGroup] = useState<(typeof groupsOf)[Scope][number]>(groupsOf[scope][0]);
  const [rowsOf, setRowsOf] = useState<RowsAsked | null>(
    search.rows === undefined
      ? null
      : {
          code: search.rows,
          group:
            search.group === undefined || search.key === undefined
              ? null
              : { by: search.group, key: search.key },
          reason: search.reason ?? null,
          narrowed: {
            ...(search.ward === undefined ? {} : { wardId: search.ward }),
            ...(search.kind === undefined ? {} : { kind: search.kind }),
          },
        },
  );
  const [nightOf, setNightOf] = useState<string | null>(null);
  const centreId = scope === "here" ? (residence?.id ?? null) : null;
  const period = search.period ?? (daysBetween(fromOn, untilOn) > daysToldApart ? "month" : "day");
  const census = useCensusOccupancy(
    { centreId, organisationId: null, fromOn, untilOn, group, period },
    { enabled: residence !== null && fromOn < untilOn, placeholderData: (before) => before },
  );
  const forecast = useCensusForecast({ centreId: residence?.id ?? "" }, { enabled: residence !== null });
  const look = (asked: Scope) => {
    setScope(asked);
    setGroup(groupsOf[asked][0]);
  };
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
          {scope === "here" && tools}
          {hasOthers && (
            <SegmentedControl
              aria-label={t("beds.census.scope")}
              data={scopes.map((value) => ({ value, label: t(`beds.census.of.${value}`) }))}
              value={scope}
              onChange={(value) => look(value === "district" ? "district" : "here")}
            />
          )}
          <Button variant="default" onClick={() => setMonth(monthAfter(month, -1))}>
            {t("beds.census.lastMonth")}
          </Button>
          <Button variant="default" onClick={() => setMonth(month)}>
            {t("beds.census.thisMonth")}
          </Button>
          <PapersMenu
            centreId={centreId}
            papers={scope === "here" ? ["occupancy", "forecast"] : ["occupancy"]}
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
      {census.data && census.data.openNotes > 0 && (
        <p className={shared.warning}>
          <IconAlertTriangle size="1.125rem" aria-hidden />
          {t("beds.census.incomplete", { count: census.data.openNotes })}
        </p>
      )}
      {census.data ? (
        <>
          <Figures census={census.data} onRows={(code) => setRowsOf({ code, group: null, reason: null })} />
          <PeriodCard
            census={census.data}
            isOfBefore={census.isPlaceholderData}
            period={period}
            onPeriod={onPeriod}
            onMonth={(some) => {
              setMonth(some);
              // One month was asked for to see its days.
              if (search.period === "month") {
                onPeriod(null);
              }
            }}
            {...(scope === "here" ? { onDay: setNightOf } : {})}
          />
          <Card
            title={t("beds.census.groups")}
            action={
              <SegmentedControl
                aria-label={t("beds.census.groups")}
                data={groupsOf[scope].map((value) => ({ value, label: t(`beds.census.by.${value}`) }))}
                value={group}
                onChange={(value) =>
                  setGroup(groupsOf[scope].find((one) => one === value) ?? groupsOf[scope][0])
                }
              />
            }
          >
            <GroupTable
              census={census.data}
              onOpen={({ key }) => {
                if (group === "centre") {
                  onResidence(key, { from: fromOn, until: untilOn });
                } else {
                  setRowsOf({ code: "occupied_days", group: { by: group, key }, reason: null });
                }
              }}
            />
          </Card>
          <Card title={t("beds.census.leavings")}>
            <LeavingsTable
              leavings={census.data.leavings}
              onOpen={(reason) => setRowsOf({ code: "leavings", group: null, reason })}
            />
          </Card>
        </>
      ) : (
        <Skeleton height="24rem" radius="lg" />
      )}
      {scope === "here" && forecast.data && (
        <Card title={t("beds.census.forecast")} hint={t("beds.census.forecastHint")}>
          <DayBars
            label={t("beds.census.forecast")}
            parts={["occupied", "reserved", "free", "closed"]}
            beside={["without_bed", "returning", "spare"]}
            days={forecast.data.days.map((day) => ({
              on: day.onDay,
              isForeseen: !day.isPast,
              occupied: day.occupied,
              reserved: day.reserved,
              free: day.free,
              closed: day.closed,
              ...(day.isPast
                ? {}
                : { without_bed: day.withoutBed, returning: day.returning, spare: day.spare }),
            }))}
          />
          <ForecastNeeds days={forecast.data.days} />
        </Card>
      )}
      {scope === "here" && <MonthsCard residence={residence} today={today} onMonth={setMonth} />}
      {nightOf !== null && (
        <DayDialog residence={residence} onDay={nightOf} onClose={() => setNightOf(null)} />
      )}
      {rowsOf !== null && census.data && (
        <RowsDialog
          code={rowsOf.code}
          group={rowsOf.group}
          reason={rowsOf.reason}
          narrowed={rowsOf.narrowed ?? {}}
          centreId={centreId}
          timeZone={residence.timeZone}
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
