import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type Parameters, type ShownBlock, type ShownFigure, useReportTable } from "../../ipc/generated";
import { ChartView } from "../../shared/charts/ChartView";
import { inOneLine } from "../../shared/format/inOneLine";
import { jobOf } from "../../ipc/job";
import { MakingBar } from "../../shared/ui/MakingBar";
import { stopJob, useProgress } from "../../ipc/useProgress";
import { Card } from "../../shared/ui/Card";
import { MadeAgain } from "./MadeAgain";
import classes from "./reports.module.css";
import { addressFor } from "./reportSearch";
import { ReportTable } from "./ReportTable";

/** The report's figures, pictures and rows on the screen; rows open what they are about. */
export function RowsView({ name, parameters }: { name: string; parameters: Parameters }) {
  const { t } = useTranslation();
  const job = jobOf("rows");
  const read = useReportTable(
    { name, parameters, job },
    {
      staleTime: 0,
      gcTime: 30_000,
      placeholderData: (before) => (before?.name === name ? before : undefined),
    },
  );
  const part = useProgress(job, read.isFetching);
  const shown = read.data;
  return (
    <div className={classes.rows}>
      {part !== null && <MakingBar label={t("reports.reading")} part={part} onStop={() => stopJob(job)} />}
      <MadeAgain refusal={read.error} onAgain={() => void read.refetch()} />
      {!shown && !read.error && (
        <div role="status" aria-label={t("shell.loading")}>
          <Skeleton height="24rem" radius="lg" />
        </div>
      )}
      {shown && (
        <>
          <p className={classes.about}>
            {inOneLine([shown.place, shown.subject, shown.span, shown.days])}
            {shown.corrected !== "" && <strong className={classes.corrected}>{shown.corrected}</strong>}
          </p>
          <Blocks blocks={shown.blocks} />
        </>
      )}
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly ShownBlock[] }) {
  return blocks.map((block, place) => (
    // The parts of a document have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    <Part key={place} block={block} />
  ));
}

function Part({ block }: { block: ShownBlock }) {
  const { t } = useTranslation();
  switch (block.kind) {
    case "heading":
      return <h2 className={classes.heading}>{block.value}</h2>;
    case "figures":
      return <Figures figures={block.value} />;
    case "table":
      return (
        <Card {...(block.value.title === "" ? {} : { title: block.value.title })}>
          <ReportTable table={block.value} />
        </Card>
      );
    case "chart":
      return (
        <Card>
          <ChartView chart={block.value} />
        </Card>
      );
    case "facts":
      return (
        <Card>
          <dl className={classes.facts}>
            {block.value.facts.map(({ label, value, tone }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd data-tone={tone}>{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
      );
    case "banner":
      return (
        <p className={classes.banner} data-tone={block.value.tone}>
          <strong>{block.value.title}</strong> {block.value.text}
        </p>
      );
    case "notes":
      return (
        <div className={classes.notes}>
          {block.value.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      );
    case "columns":
      return block.value.map((column, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a column has no other name than its place
        <Blocks key={place} blocks={column} />
      ));
    case "labels":
      return <Labels labels={block.value.labels} />;
    case "cards":
      return <Labels labels={block.value.cards} />;
    case "week_menu":
      return <p className={classes.notes}>{t("reports.menuOnPaper")}</p>;
    default:
      // Lines to sign on and new pages are of paper only.
      return null;
  }
}

function Figures({ figures }: { figures: readonly ShownFigure[] }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, text, formula, opens, tone }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-tone={tone}>
            {opens === null ? (
              text
            ) : (
              <a href={addressFor(opens)} aria-label={t("reports.openRow", { row: `${label} ${text}` })}>
                {text}
              </a>
            )}
          </dd>
          {formula !== "" && <dd className={classes.formula}>{formula}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface LabelProps {
  labels: readonly { head: string; mark: string; foot: string; lines: readonly [string, string][] }[];
}

function Labels({ labels }: LabelProps) {
  return (
    <Card>
      <ul className={classes.labels}>
        {labels.map(({ head, mark, lines, foot }, place) => (
          // Two labels may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <strong>{head}</strong> {mark}
            <span>{inOneLine([...lines.map(([, words]) => words), foot])}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
