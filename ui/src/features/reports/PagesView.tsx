import { ActionIcon, Button, Skeleton } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus, IconPrinter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Parameters, useReportPreview } from "../../ipc/generated";
import { jobOf } from "../../ipc/job";
import { MakingBar } from "../../shared/ui/MakingBar";
import { stopJob, useProgress } from "../../ipc/useProgress";
import { asPicture } from "./asPicture";
import { MadeAgain } from "./MadeAgain";
import { PrintedPages } from "./PrintedPages";
import classes from "./reports.module.css";
import { usePrintPages } from "./usePrintPages";

interface Props {
  name: string;
  parameters: Parameters;
}

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;
const AS_WIDE_AS_IT_IS = 2;

/** The very pages, one at a time, at the size one reads them. */
export function PagesView({ name, parameters }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(AS_WIDE_AS_IT_IS);
  // What was changed since is on the page when it is opened again.
  const job = jobOf("pages");
  const read = useReportPreview(
    { name, parameters, page, job },
    { staleTime: 0, gcTime: 30_000, placeholderData: (before) => before },
  );
  const print = usePrintPages(name, parameters);
  const part = useProgress(job, read.isFetching);
  const shown = read.data;
  const picture = useMemo(() => (shown ? asPicture(shown.svg) : ""), [shown]);
  const pages = shown?.pages ?? 1;
  return (
    <section className={classes.preview} aria-label={t("reports.pages")}>
      <div className={classes.bar}>
        <ActionIcon
          variant="default"
          size="2.75rem"
          aria-label={t("reports.previousPage")}
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        >
          <IconChevronLeft size="1.25rem" />
        </ActionIcon>
        <span className={classes.pageOf} aria-live="polite">
          {t("paper.page", { page: Math.min(page, pages), pages })}
        </span>
        <ActionIcon
          variant="default"
          size="2.75rem"
          aria-label={t("reports.nextPage")}
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        >
          <IconChevronRight size="1.25rem" />
        </ActionIcon>
        <span className={classes.gap} />
        <ActionIcon
          variant="default"
          size="2.75rem"
          aria-label={t("reports.smaller")}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <IconMinus size="1.25rem" />
        </ActionIcon>
        <span className={classes.zoom}>{ZOOMS[zoom]}%</span>
        <ActionIcon
          variant="default"
          size="2.75rem"
          aria-label={t("reports.larger")}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <IconPlus size="1.25rem" />
        </ActionIcon>
        <span className={classes.gap} />
        <Button
          mih="2.75rem"
          leftSection={<IconPrinter size="1.25rem" aria-hidden />}
          loading={print.isGathering}
          disabled={!shown}
          onClick={() => void print.print()}
        >
          {t("reports.print")}
        </Button>
      </div>
      {part !== null && <MakingBar label={t("reports.setting")} part={part} onStop={() => stopJob(job)} />}
      {print.part !== null && (
        <MakingBar label={t("reports.gathering")} part={print.part} onStop={print.stop} />
      )}
      <MadeAgain refusal={read.error ?? print.refusal} onAgain={() => void read.refetch()} />
      {!shown && !read.error && (
        <Skeleton className={classes.waiting} radius="md" role="status" aria-label={t("reports.setting")} />
      )}
      {shown && (
        <div
          className={classes.sheet}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
          tabIndex={0}
          role="region"
          aria-label={t("reports.sheet")}
          data-old={read.isPlaceholderData || undefined}
        >
          <img
            className={classes.page}
            src={picture}
            alt={t("reports.pageAlt", { page: Math.min(page, pages), pages })}
            style={{ width: `${ZOOMS[zoom]}%` }}
          />
        </div>
      )}
      {print.pages !== null && <PrintedPages pages={print.pages} onReady={print.onReady} />}
    </section>
  );
}
