import { NumberInput, SegmentedControl, Select } from "@mantine/core";
import { MonthPickerInput } from "@mantine/dates";
import { useTranslation } from "react-i18next";

import {
  type Centre,
  type Meal,
  type Parameters,
  type ReportLine,
  useReportChoices,
} from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { DayField } from "../../shared/ui/DayField";
import { ElderField } from "./ElderField";
import classes from "./reports.module.css";
import { type ReportSearch, bedKinds, centresFor } from "./reportSearch";

interface Props {
  report: ReportLine;
  centres: readonly Centre[];
  parameters: Parameters;
  search: ReportSearch;
  onSearch: (search: ReportSearch) => void;
}

const MEALS: readonly Meal[] = ["breakfast", "lunch", "dinner"];

/** What a report asks for before it is made: only what this report reads. */
export function ReportFields({ report, centres, parameters, search, onSearch }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { takes, papers } = report;
  // What is chosen anew begins with what is shown.
  const change = (some: Partial<ReportSearch>, ...without: (keyof ReportSearch)[]) => {
    const next: ReportSearch = { ...search, ...some };
    for (const key of without) {
      delete next[key];
    }
    onSearch(next);
  };
  const hasCentre = takes.includes("centre") || takes.includes("kitchen") || takes.includes("centre_or_all");
  const offered = centresFor(takes, report.group, centres);
  const month = parameters.month ?? null;
  return (
    <Card title={t("reports.what")} hint={report.about}>
      <div className={classes.fields}>
        {hasCentre && (
          <Select
            label={takes.includes("kitchen") ? t("reports.kitchen") : t("reports.centre")}
            data={[
              ...(takes.includes("centre_or_all") ? [{ value: "", label: t("paper.district") }] : []),
              ...offered.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            allowDeselect={false}
            searchable={offered.length > 8}
            value={parameters.centreId ?? ""}
            onChange={(id) =>
              id ? change({ centreId: id }, "choice", "wardId") : change({}, "centreId", "choice", "wardId")
            }
          />
        )}
        {takes.includes("elder") && (
          <ElderField elderId={parameters.elderId ?? null} onElder={(elderId) => change({ elderId })} />
        )}
        {(takes.includes("month") || takes.includes("span")) && (
          <MonthPickerInput
            label={t("reports.month")}
            valueFormat={t("reports.monthFormat")}
            monthsListFormat={t("sheet.monthListFormat")}
            yearLabelFormat={t("sheet.yearFormat")}
            placeholder={t("reports.otherSpan")}
            value={month === null ? null : `${month}-01`}
            onChange={(day) => {
              if (day !== null) {
                change({ month: day.slice(0, 7) }, "from", "until");
              }
            }}
          />
        )}
        {takes.includes("span") && (
          <SpanFields
            key={`${search.from ?? ""} ${search.until ?? ""} ${month ?? ""}`}
            from={parameters.fromOn ?? `${month ?? ""}-01`}
            last={parameters.untilOn === undefined ? null : dayAfter(parameters.untilOn ?? "", -1)}
            onSpan={(from, last) => change({ from, until: dayAfter(last) }, "month")}
          />
        )}
        {takes.includes("day") && (
          <DayField
            label={t("reports.day")}
            value={parameters.on ?? null}
            onChange={(on) => (on === null ? change({}, "on") : change({ on }))}
          />
        )}
        {takes.includes("meal") && (
          <Select
            label={t("reports.meal")}
            data={MEALS.map((meal) => ({ value: meal, label: t(`reportMeal.${meal}`) }))}
            allowDeselect={false}
            value={parameters.meal ?? null}
            onChange={(word) => {
              const meal = MEALS.find((one) => one === word);
              if (meal) {
                change({ meal });
              }
            }}
          />
        )}
        {(takes.includes("choice") || takes.includes("one_of")) && (
          <ChoiceField
            report={report}
            mayBeAll={takes.includes("choice")}
            parameters={parameters}
            onChoice={(choice) => (choice === null ? change({}, "choice") : change({ choice }))}
          />
        )}
        {takes.includes("ward") && parameters.centreId !== undefined && (
          <WardField
            report={report}
            parameters={parameters}
            onWard={(wardId) => (wardId === null ? change({}, "wardId") : change({ wardId }))}
          />
        )}
        {takes.includes("bed_kind") && (
          <Select
            label={t("reports.bedKind")}
            data={[
              { value: "", label: t("reports.everything") },
              ...bedKinds.map((kind) => ({ value: kind, label: t(`paper.bedKindWord.${kind}`) })),
            ]}
            allowDeselect={false}
            value={parameters.bedKind ?? ""}
            onChange={(word) => {
              const bedKind = bedKinds.find((kind) => kind === word);
              change(bedKind ? { bedKind } : {}, ...(bedKind ? [] : (["bedKind"] as const)));
            }}
          />
        )}
        {takes.includes("start") && (
          <NumberInput
            label={t("reports.start")}
            description={t("reports.startHint")}
            min={1}
            max={24}
            value={parameters.start ?? 1}
            onChange={(start) =>
              typeof start === "number" && start > 1 ? change({ start }) : change({}, "start")
            }
          />
        )}
        <div>
          <p className={classes.label} id="report-language">
            {t("reports.language")}
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="report-language"
            data={(["chinese", "english"] as const).map((word) => ({
              value: word,
              label: t(`documentLanguage.${word}`),
            }))}
            value={parameters.language}
            onChange={(word) => change({ language: word === "english" ? "english" : "chinese" })}
          />
        </div>
        <Select
          label={t("reports.paper")}
          data={[
            { value: "", label: t("reports.ownPaper") },
            ...papers.map((paper) => ({ value: paper, label: t(`paperSize.${paper}`) })),
          ]}
          allowDeselect={false}
          value={parameters.paper ?? ""}
          onChange={(word) => {
            const paper = papers.find((one) => one === word);
            change(paper ? { paper } : {}, ...(paper ? [] : (["paper"] as const)));
          }}
        />
        {month !== null && <p className="visually-hidden">{format.month(month)}</p>}
      </div>
    </Card>
  );
}

interface SpanProps {
  from: string;
  last: string | null;
  onSpan: (from: string, last: string) => void;
}

/** Any span instead of a month: two days, both included. */
function SpanFields({ from, last, onSpan }: SpanProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.pair}>
      <DayField
        label={t("reports.from")}
        value={last === null ? null : from}
        onChange={(day) => {
          if (day !== null) {
            onSpan(day, last !== null && last >= day ? last : day);
          }
        }}
      />
      <DayField
        label={t("reports.to")}
        value={last}
        onChange={(day) => {
          if (day !== null) {
            onSpan(from <= day ? from : day, day);
          }
        }}
      />
    </div>
  );
}

interface WardProps {
  report: ReportLine;
  parameters: Parameters;
  onWard: (wardId: string | null) => void;
}

/** One ward of the centre, or all of them. */
function WardField({ report, parameters, onWard }: WardProps) {
  const { t } = useTranslation();
  const wards = useReportChoices({ name: report.name, parameters });
  return (
    <Select
      label={t("reports.ward")}
      data={[
        { value: "", label: t("reports.everything") },
        ...(wards.data?.choices ?? []).map(({ value, words }) => ({ value, label: words })),
      ]}
      allowDeselect={false}
      searchable
      value={parameters.wardId ?? ""}
      onChange={(word) => onWard(word === null || word === "" ? null : word)}
    />
  );
}

interface ChoiceProps {
  report: ReportLine;
  /** Everything together may be asked for too. */
  mayBeAll: boolean;
  parameters: Parameters;
  onChoice: (choice: string | null) => void;
}

/** What the report itself offers: a ward, a run. */
function ChoiceField({ report, mayBeAll, parameters, onChoice }: ChoiceProps) {
  const { t } = useTranslation();
  const choices = useReportChoices({ name: report.name, parameters });
  return (
    <Select
      label={
        report.name === "meal_statement"
          ? t("reportChoice.meal_statement")
          : t(`reportChoice.${report.group}`)
      }
      data={[
        ...(mayBeAll ? [{ value: "", label: t("reports.everything") }] : []),
        ...(choices.data?.choices ?? []).map(({ value, words }) => ({ value, label: words })),
      ]}
      allowDeselect={false}
      searchable
      placeholder={mayBeAll ? "" : t("reports.choose")}
      value={parameters.choice ?? (mayBeAll ? "" : null)}
      onChange={(word) => onChoice(word === null || word === "" ? null : word)}
    />
  );
}
