import { useTranslation } from "react-i18next";

import type { TrailEntry } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { useTrailWords } from "../../shared/trail/useTrailWords";
import classes from "./day.module.css";

/** Who recorded something, and who corrected what, in plain words. */
export function Changes({ entries, timeZone }: { entries: readonly TrailEntry[]; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTrailWords(timeZone);
  return (
    <div className={classes.changes}>
      <h4>{t("sheet.day.changes")}</h4>
      {entries.length === 0 ? (
        <p className={classes.quiet}>{t("sheet.day.noChanges")}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className={classes.quiet}>{format.moment(entry.at, timeZone)}</span>
              <div>
                <strong>{words.act(entry)}</strong>
                <span className={classes.quiet}>
                  {" "}
                  {t("trail.by", { actor: entry.actor, desk: entry.desk })}
                </span>
                <ul>
                  {words.changes(entry.changes).map(({ key, label, words: change }) => (
                    <li key={key}>
                      {label}: {change}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
