import { Button, Select } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { CentreLabel, DueRow, DueStanding } from "../../ipc/generated";
import { call } from "../../ipc/call";
import { DUE_SOON_DAYS, useDuePages } from "../../ipc/query";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { type ExportColumn, ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Choice } from "../../shared/ui/Choice";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import classes from "./due.module.css";
import { useAssessmentWords } from "./useAssessmentWords";

const EVERYWHERE = "everywhere";
/** So many lines are fetched at once for a file. */
const AT_ONCE = 500;
const STANDINGS = ["overdue", "soon", "never"] as const;

interface Props {
  centres: readonly CentreLabel[];
  centreHere: CentreLabel | null;
}

/** Who is to be assessed: overdue, soon due, never assessed; at one centre or in the whole district. */
export function DueScreen({ centres, centreHere }: Props) {
  const { t } = useTranslation();
  const [centreId, setCentreId] = useState<string | null>(centreHere?.id ?? null);
  const [standing, setStanding] = useState<DueStanding | null>(null);
  const due = useDuePages({ centreId, standing });
  const first = due.data?.pages[0];
  const rows = due.data?.pages.flatMap((page) => page.rows) ?? [];
  const counts = first?.counts;
  const format = useFormat();
  const words = useAssessmentWords();
  const columns: ExportColumn<DueRow>[] = [
    { title: t("assessment.name"), of: (row) => row.name },
    { title: t("list.age"), kind: "integer", of: (row) => row.age },
    { title: t("assessment.standing"), of: (row) => t(`assessment.due.${row.standing}`) },
    { title: t("assessment.dueDay"), kind: "date", of: (row) => row.nextDueOn },
    { title: t("assessment.lastOn"), kind: "date", of: (row) => row.assessedOn },
    {
      title: t("assessment.lastGrade"),
      of: (row) => (row.grade === null ? null : words.grade("gbt42195", row.grade)),
    },
    { title: t("assessment.centre"), of: (row) => format.list(row.centreNames) },
  ];
  const everyone = async () => {
    const found: DueRow[] = [];
    for (let offset = 0; ; offset += AT_ONCE) {
      const asked = { centreId, standing, withinDays: DUE_SOON_DAYS, offset, limit: AT_ONCE };
      // One page after the other: the list may be of a whole district.
      // oxlint-disable-next-line no-await-in-loop
      const page = await call("assessment_due", asked);
      found.push(...page.rows);
      if (page.rows.length < AT_ONCE) {
        return found;
      }
    }
  };
  return (
    <Screen
      title={t("assessment.dueTitle")}
      tools={
        <>
          <ExportMenu
            title={t("assessment.dueTitle")}
            narrowed={[
              centres.find(({ id }) => id === centreId)?.name ?? "",
              standing === null ? "" : t(`assessment.due.${standing}`),
            ]}
            columns={columns}
            rows={everyone}
            disabled={rows.length === 0}
          />
          <Select
            aria-label={t("assessment.dueAt")}
            data={[
              { value: EVERYWHERE, label: t("assessment.dueEverywhere") },
              ...centres.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={centreId ?? EVERYWHERE}
            onChange={(chosen) => setCentreId(chosen === EVERYWHERE ? null : chosen)}
            w="18rem"
          />
        </>
      }
    >
      <RefusalNote refusal={due.error} />
      {counts && (
        <div className={classes.filter}>
          <Choice
            label={t("assessment.dueEnrolled", { count: counts.enrolled })}
            value={standing ?? "all"}
            options={[
              {
                value: "all",
                label: t("assessment.dueAll", { count: counts.overdue + counts.soon + counts.never }),
              },
              ...STANDINGS.map((value) => ({
                value,
                label: t("assessment.dueCount", {
                  what: t(`assessment.due.${value}`),
                  count: counts[value],
                }),
              })),
            ]}
            onChange={(chosen) => setStanding(STANDINGS.find((value) => value === chosen) ?? null)}
          />
        </div>
      )}
      {first && rows.length === 0 && (
        <Empty icon={IconClipboardCheck} title={t("assessment.dueNone")} hint={t("assessment.dueNoneHint")} />
      )}
      {rows.length > 0 && (
        <section className={classes.scroll} aria-label={t("assessment.dueTable")}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("assessment.name")}</th>
                <th scope="col">{t("assessment.standing")}</th>
                <th scope="col">{t("assessment.dueDay")}</th>
                <th scope="col">{t("assessment.lastOn")}</th>
                <th scope="col">{t("assessment.lastGrade")}</th>
                <th scope="col">{t("assessment.centre")}</th>
                <th scope="col">
                  <span className="visually-hidden">{t("assessment.assess")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.elderId} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {due.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            mih="2.75rem"
            loading={due.isFetchingNextPage}
            onClick={() => void due.fetchNextPage()}
          >
            {t("assessment.dueMore")}
          </Button>
        </div>
      )}
    </Screen>
  );
}

function Line({ row }: { row: DueRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAssessmentWords();
  const day = (date: string | null) => (date === null ? "" : format.dayAndYear(date));
  return (
    <tr>
      <th scope="row">
        <Link to="/elders/$elderId" params={{ elderId: row.elderId }} className={classes.name}>
          {row.name}
        </Link>{" "}
        <span className={classes.quiet}>{t("person.age", { count: row.age })}</span>
      </th>
      <td>
        <span className={classes.standing} data-standing={row.standing}>
          {t(`assessment.due.${row.standing}`)}
        </span>
      </td>
      <td>{day(row.nextDueOn)}</td>
      <td>{day(row.assessedOn)}</td>
      <td className={classes.long}>{row.grade === null ? "" : words.grade("gbt42195", row.grade)}</td>
      <td className={classes.long}>{format.list(row.centreNames)}</td>
      <td className={classes.act}>
        <ButtonLink
          to="/elders/$elderId/assess"
          params={{ elderId: row.elderId }}
          aria-label={t("assessment.assessWho", { name: row.name })}
        >
          {t("assessment.assess")}
        </ButtonLink>
      </td>
    </tr>
  );
}
