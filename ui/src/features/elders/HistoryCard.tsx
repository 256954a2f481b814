import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import type { TrailEntry } from "../../ipc/generated";
import { HISTORY_PAGE, useElderHistoryPages } from "../../ipc/query";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./profile.module.css";
import { ChangedFields } from "../../shared/trail/ChangedFields";
import { useTrailColumns } from "../../shared/trail/useTrailColumns";
import { useTrailWords } from "../../shared/trail/useTrailWords";

/** All that happened to a record, also what is not fetched yet. */
async function everything(elderId: string): Promise<TrailEntry[]> {
  const found: TrailEntry[] = [];
  for (let before: string | null = null; ; before = found.at(-1)?.id ?? null) {
    // One page after the other: the next begins where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const page: TrailEntry[] = await call("elder_history", { elderId, before });
    found.push(...page);
    if (page.length < HISTORY_PAGE) {
      return found;
    }
  }
}

interface Props {
  elderId: string;
  name: string;
  timeZone: string;
  today: string;
}

/** What was changed, by whom, when, and what it was before: in plain words. */
export function HistoryCard({ elderId, name, timeZone, today }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTrailWords(timeZone);
  const history = useElderHistoryPages(elderId);
  const entries = history.data?.pages.flat() ?? [];
  const columns = useTrailColumns(timeZone);
  return (
    <Card
      title={t("profile.history")}
      action={
        entries.length > 0 && (
          <ExportMenu
            title={t("profile.history")}
            narrowed={[name]}
            columns={columns}
            rows={() => everything(elderId)}
          />
        )
      }
    >
      <RefusalNote refusal={history.error} />
      {history.data && entries.length === 0 && <p className={classes.quiet}>{t("profile.noHistory")}</p>}
      <ol className={classes.history}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <span className={classes.quiet}>{format.moment(entry.at, timeZone, today)}</span>
            <div>
              <strong>{words.act(entry)}</strong>
              {entry.centreName !== null && (
                <span className={classes.quiet}> {t("trail.at", { centre: entry.centreName })}</span>
              )}
              <ChangedFields changes={entry.changes} timeZone={timeZone} />
            </div>
            <span className={classes.quiet} title={t(`origin.${entry.origin}`)}>
              {t("trail.by", { actor: entry.actor, desk: entry.desk })}
            </span>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          mih="2.75rem"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t("profile.older")}
        </Button>
      )}
    </Card>
  );
}
