import { Button, FileButton, Select } from "@mantine/core";
import { IconCircleCheck, IconDownload, IconFileExport, IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import { type ImportKind, useImportTemplates } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFileSaving } from "../../shared/files/useFileSaving";
import { MakingBar } from "../../shared/ui/MakingBar";
import { Card } from "../../shared/ui/Card";
import { Screen } from "../../shared/ui/Screen";
import { ColumnsCard } from "./ColumnsCard";
import { ExpectedColumns } from "./ExpectedColumns";
import { PreviewCard } from "./PreviewCard";
import classes from "./import.module.css";
import { useImport } from "./useImport";

/** Lists from spreadsheets: choose, look, take in. */
export function ImportScreen() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "en" ? "english" : "chinese";
  const files = useFileSaving();
  const templates = useImportTemplates();
  const [kind, setKind] = useState<ImportKind>("elders");
  const incoming = useImport();
  const { chosen, done, busy } = incoming;
  const template = templates.data?.find((one) => one.kind === kind);
  return (
    <Screen title={t("import.title")} width="reading">
      <Card title={t("import.choose")} hint={t("import.chooseHint")}>
        <div className={classes.choose}>
          <Select
            aria-label={t("import.kindLabel")}
            value={kind}
            allowDeselect={false}
            maxDropdownHeight={420}
            onChange={(value) => {
              setKind(templates.data?.find((one) => one.kind === value)?.kind ?? "elders");
              incoming.forget();
            }}
            data={(templates.data ?? []).map((one) => ({
              value: one.kind,
              label: t(`import.kind.${one.kind}`),
            }))}
          />
          <FileButton
            accept=".xlsx,.csv,.txt"
            onChange={(file) => {
              if (file !== null) {
                void incoming.choose(kind, file);
              }
            }}
          >
            {(props) => (
              <Button
                {...props}
                variant={chosen === null ? "filled" : "default"}
                mih="2.75rem"
                loading={busy === "reading"}
                leftSection={<IconFileSpreadsheet size="1.25rem" aria-hidden />}
              >
                {t(chosen === null ? "import.pick" : "import.pickOther")}
              </Button>
            )}
          </FileButton>
          {chosen === null ? (
            <Button
              variant="default"
              mih="2.75rem"
              loading={files.isMaking}
              leftSection={<IconDownload size="1.25rem" aria-hidden />}
              onClick={() => void files.save(() => call("import_write_template", { kind, language }))}
            >
              {t("import.template")}
            </Button>
          ) : null}
          {chosen === null ? (
            <Button
              variant="default"
              mih="2.75rem"
              loading={files.isMaking}
              leftSection={<IconFileExport size="1.25rem" aria-hidden />}
              onClick={() =>
                void files.save(() =>
                  call("import_write_list", { kind, language, fromOn: null, untilOn: null }),
                )
              }
            >
              {t("import.current")}
            </Button>
          ) : (
            <span className={classes.name}>{chosen.name}</span>
          )}
        </div>
        {busy === "reading" && incoming.part !== null && (
          <MakingBar label={t("import.reading")} part={incoming.part} onStop={incoming.stop} />
        )}
        <p className={classes.hint}>{t(`import.kindHint.${kind}`)}</p>
        <RefusalNote refusal={incoming.refusal ?? files.refusal ?? templates.error} />
        {chosen === null && template !== undefined && <ExpectedColumns fields={template.fields} />}
      </Card>
      {chosen !== null && (
        <ColumnsCard
          key={chosen.name}
          preview={chosen.preview}
          isBusy={busy !== null}
          onColumns={incoming.setColumns}
        />
      )}
      {chosen !== null && done === null && chosen.preview.missing.length === 0 && (
        <PreviewCard
          preview={chosen.preview}
          isBusy={busy === "running"}
          part={incoming.part ?? 0}
          isSaving={files.isMaking}
          onStop={incoming.stop}
          onSaveRefused={() =>
            void files.save(() => call("import_write_refused", { file: chosen.file, language }))
          }
          onRun={(leavesRefused) => void incoming.run(leavesRefused)}
        />
      )}
      {done !== null && (
        <Card title={t("import.done")}>
          <p className={classes.done} role="status">
            <IconCircleCheck size="1.5rem" aria-hidden />
            {t("import.doneText", {
              added: done.counts.new,
              changed: done.counts.changed,
              unchanged: done.counts.unchanged,
              refused: done.counts.refused,
            })}
          </p>
          <Button mt="md" mih="2.75rem" variant="default" onClick={incoming.forget}>
            {t("import.another")}
          </Button>
        </Card>
      )}
    </Screen>
  );
}
