import { SegmentedControl, Skeleton } from "@mantine/core";
import { IconFileOff, IconListSearch, IconUserSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, useCentreList, useReportList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { usePreferences } from "../../shared/preferences/preferences";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { PagesView } from "./PagesView";
import { ReportFields } from "./ReportFields";
import classes from "./reports.module.css";
import { type ReportSearch, parametersOf } from "./reportSearch";
import { RowsView } from "./RowsView";
import { SaveMenu } from "./SaveMenu";

interface Props {
  name: string;
  search: ReportSearch;
  centre: CentreLabel | null;
  today: string;
  /** The way back to the list. */
  above: ReactNode;
  onSearch: (search: ReportSearch) => void;
}

/** One report: what it asks for, its very pages or its rows, and the ways out: print, save. */
export function ReportScreen({ name, search, centre, today, above, onSearch }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const list = useReportList({ parameters: { language: language === "en" ? "english" : "chinese" } });
  const centres = useCentreList();
  const report = list.data?.reports.find((one) => one.name === name);
  if (list.data && !report) {
    return (
      <Screen title={t("nav.reports")} above={above}>
        <Empty icon={IconFileOff} title={t("reports.unknown")} hint={t("reports.unknownHint")} />
      </Screen>
    );
  }
  const { parameters, wanted } = parametersOf(search, {
    takes: report?.takes ?? [],
    papers: report?.papers ?? [],
    group: report?.group ?? "attendance",
    centres: centres.data ?? [],
    centreHere: centre?.id ?? null,
    language,
    today,
  });
  const isReady = report !== undefined && centres.data !== undefined && wanted.length === 0;
  return (
    <Screen
      title={report?.title ?? ""}
      above={above}
      tools={
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t("reports.view")}
            data={[
              { value: "pages", label: t("reports.pages") },
              { value: "rows", label: t("reports.rows") },
            ]}
            value={search.view ?? "pages"}
            onChange={(view) => {
              const { view: _, ...rest } = search;
              onSearch(view === "rows" ? { ...rest, view: "rows" } : rest);
            }}
          />
          {isReady && <SaveMenu name={name} parameters={parameters} />}
        </div>
      }
    >
      <RefusalNote refusal={list.error ?? centres.error} />
      <div className={classes.desk}>
        {report && centres.data ? (
          <ReportFields
            report={report}
            centres={centres.data}
            parameters={parameters}
            search={search}
            onSearch={onSearch}
          />
        ) : (
          <Skeleton height="16rem" radius="lg" role="status" aria-label={t("shell.loading")} />
        )}
        <div className={classes.shown}>
          {report && wanted.includes("elder") && (
            <Empty icon={IconUserSearch} title={t("reports.whose")} hint={t("reports.whoseHint")} />
          )}
          {report && wanted.includes("choice") && (
            <Empty icon={IconListSearch} title={t("reports.whichOne")} hint={t("reports.whichOneHint")} />
          )}
          {wanted.includes("centre") && centres.data && (
            <Empty icon={IconFileOff} title={t("reports.noCentre")} hint={t("reports.noCentreHint")} />
          )}
          {isReady &&
            (search.view === "rows" ? (
              <RowsView name={name} parameters={parameters} />
            ) : (
              <PagesView key={JSON.stringify([name, parameters])} name={name} parameters={parameters} />
            ))}
        </div>
      </div>
    </Screen>
  );
}
