import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { useElderHistoryPages } from "../../ipc/query";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./profile.module.css";
import { useTrailWords } from "../../shared/trail/useTrailWords";

/** What was changed, by whom, when, and what it was before: in plain words. */
export function HistoryCard({ elderId, timeZone }: { elderId: string; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTrailWords(timeZone);
  const history = useElderHistoryPages(elderId);
  const entries = history.data?.pages.flat() ?? [];
  return (
    <Card title={t("profile.history")}>
      <RefusalNote refusal={history.error} />
      {history.data && entries.length === 0 && <p className={classes.quiet}>{t("profile.noHistory")}</p>}
      <ol className={classes.history}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <span className={classes.quiet}>{format.moment(entry.at, timeZone)}</span>
            <div>
              <strong>{words.act(entry)}</strong>
              {entry.centreName !== null && (
                <span className={classes.quiet}> {t("trail.at", { centre: entry.centreName })}</span>
              )}
              <ul>
                {words.changes(entry.changes).map(({ key, label, words: change }) => (
                  <li key={key}>
                    {label}: {change}
                  </li>
                ))}
              </ul>
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
