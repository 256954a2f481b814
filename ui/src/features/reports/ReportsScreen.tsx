import { Skeleton, TextInput } from "@mantine/core";
import { IconFileOff, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type ReportGroup, type ReportLine, useReportList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { usePreferences } from "../../shared/preferences/preferences";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import classes from "./reports.module.css";

const GROUPS: readonly ReportGroup[] = ["attendance", "beds", "kitchen", "delivery", "people", "district"];

/** The reports one may have, in groups. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [typed, setTyped] = useState("");
  const list = useReportList({ parameters: { language: language === "en" ? "english" : "chinese" } });
  const query = typed.trim().toLowerCase();
  const shown = (list.data?.reports ?? []).filter(
    ({ title, about }) => query === "" || `${title} ${about}`.toLowerCase().includes(query),
  );
  const groups = GROUPS.map((group) => ({
    group,
    reports: shown.filter((one) => one.group === group),
  })).filter(({ reports }) => reports.length > 0);
  return (
    <Screen
      title={t("nav.reports")}
      tools={
        <TextInput
          className={classes.find}
          aria-label={t("reports.find")}
          placeholder={t("reports.find")}
          leftSection={<IconSearch size="1.1rem" aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      <RefusalNote refusal={list.error} />
      {!list.data && !list.error && (
        <div className={classes.groups} role="status" aria-label={t("shell.loading")}>
          <Skeleton height="14rem" radius="lg" />
          <Skeleton height="14rem" radius="lg" />
        </div>
      )}
      {list.data && groups.length === 0 && (
        <Empty icon={IconFileOff} title={t("reports.nothing")} hint={t("reports.nothingHint")} />
      )}
      <div className={classes.groups}>
        {groups.map(({ group, reports }) => (
          <Card key={group} title={t(`reportGroup.${group}`)}>
            <ul className={classes.list}>
              {reports.map((report) => (
                <ReportLink key={report.name} report={report} />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Screen>
  );
}

function ReportLink({ report }: { report: ReportLine }) {
  return (
    <li>
      <Link to="/reports/$name" params={{ name: report.name }} className={classes.report}>
        <strong>{report.title}</strong>
        <span>{report.about}</span>
      </Link>
    </li>
  );
}
