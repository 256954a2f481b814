import { useTranslation } from "react-i18next";

import type { TrailEntry } from "../../ipc/generated";
import { ExportMenu } from "../../shared/files/ExportMenu";
import { useFormat } from "../../shared/format/useFormat";
import { ChangedFields } from "../../shared/trail/ChangedFields";
import { useTrailColumns } from "../../shared/trail/useTrailColumns";
import { useTrailWords } from "../../shared/trail/useTrailWords";
import classes from "./day.module.css";

interface Props {
  /** Whose day, and what of it: 李春梅, 11月23日 周一, 到访. */
  about: readonly string[];
  entries: readonly TrailEntry[];
  timeZone: string;
  /** The day that is looked at. */
  seenFrom: string;
}

/** Who recorded something, and who corrected what, in plain words. */
export function Changes({ about, entries, timeZone, seenFrom }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTrailWords(timeZone);
  const columns = useTrailColumns(timeZone);
  return (
    <div className={classes.changes}>
      <div className={classes.changesHead}>
        <h4>{t("sheet.day.changes")}</h4>
        {entries.length > 0 && (
          <ExportMenu
            title={t("sheet.day.changes")}
            narrowed={about}
            columns={columns}
            rows={() => entries}
          />
        )}
      </div>
      {entries.length === 0 ? (
        <p className={classes.quiet}>{t("sheet.day.noChanges")}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className={classes.quiet}>{format.moment(entry.at, timeZone, seenFrom)}</span>
              <div>
                <strong>{words.act(entry)}</strong>
                <span className={classes.quiet}>
                  {" "}
                  {t("trail.by", { actor: entry.actor, desk: entry.desk })}
                </span>
                <ChangedFields changes={entry.changes} timeZone={timeZone} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
