import { Button, Checkbox, Progress } from "@mantine/core";
import { IconCircleMinus, IconCirclePlus, IconDownload, IconEqual, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ImportCounts, ImportPreview, RowOutcome } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import { Empty } from "../../shared/ui/Empty";
import { OutcomeRow } from "./OutcomeRow";
import classes from "./import.module.css";

const outcomes: readonly { outcome: RowOutcome; count: keyof ImportCounts; icon: typeof IconEqual }[] = [
  { outcome: "refused", count: "refused", icon: IconCircleMinus },
  { outcome: "new", count: "new", icon: IconCirclePlus },
  { outcome: "changed", count: "changed", icon: IconPencil },
  { outcome: "unchanged", count: "unchanged", icon: IconEqual },
];

/** So many rows are drawn at once; the rest stays in the file. */
const SHOWN = 200;

interface Props {
  preview: ImportPreview;
  isBusy: boolean;
  /** How far the import is, from 0 to 1. */
  part: number;
  isSaving: boolean;
  onRun: (leavesRefused: boolean) => void;
  onStop: () => void;
  onSaveRefused: () => void;
}

/** What the file would do, row by row, and the act itself. */
export function PreviewCard({ preview, isBusy, part, isSaving, onRun, onStop, onSaveRefused }: Props) {
  const { t } = useTranslation();
  const { counts } = preview;
  const first = outcomes.find(({ count }) => counts[count] > 0)?.outcome ?? "new";
  const [asked, setAsked] = useState<RowOutcome | null>(null);
  const [leaves, setLeaves] = useState(false);
  const shown = asked ?? first;
  const rows = preview.rows.filter((row) => row.outcome === shown);
  const total = counts[outcomes.find(({ outcome }) => outcome === shown)?.count ?? "new"];
  const does = counts.new + counts.changed;
  return (
    <Card title={t("import.preview")} hint={t("import.previewHint")}>
      <div className={classes.counts} role="group" aria-label={t("import.preview")}>
        {outcomes.map(({ outcome, count, icon: Icon }) => (
          <button
            key={outcome}
            type="button"
            className={classes.count}
            data-outcome={outcome}
            aria-pressed={shown === outcome}
            onClick={() => setAsked(outcome)}
          >
            <Icon size="1.25rem" aria-hidden />
            {t(`import.outcome.${outcome}`)}
            <strong>{counts[count]}</strong>
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <Empty icon={IconEqual} title={t("import.noRows")} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("import.rows")}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t("import.line")}</th>
                <th scope="col">{t("import.who")}</th>
                <th scope="col">{t("import.what")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <OutcomeRow key={row.line} row={row} preview={preview} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > Math.min(rows.length, SHOWN) && (
        <p className={classes.more}>{t("import.more", { total, shown: Math.min(rows.length, SHOWN) })}</p>
      )}
      {counts.refused > 0 && (
        <div className={classes.refused}>
          <Checkbox
            checked={leaves}
            onChange={(event) => setLeaves(event.currentTarget.checked)}
            label={t("import.leave", { count: counts.refused })}
          />
          <Button
            variant="default"
            mih="2.75rem"
            loading={isSaving}
            leftSection={<IconDownload size="1.25rem" aria-hidden />}
            onClick={onSaveRefused}
          >
            {t("import.saveRefused")}
          </Button>
        </div>
      )}
      <div className={classes.foot}>
        {isBusy && (
          <>
            <Progress value={part * 100} className={classes.progress} aria-label={t("import.running")} />
            <Button variant="default" mih="2.75rem" onClick={onStop}>
              {t("import.stop")}
            </Button>
          </>
        )}
        <Button
          mih="2.75rem"
          loading={isBusy}
          disabled={does === 0 || (counts.refused > 0 && !leaves)}
          onClick={() => onRun(leaves)}
        >
          {t("import.run", { count: does })}
        </Button>
      </div>
    </Card>
  );
}
