import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ImportPreview } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./import.module.css";
import { useFieldWords } from "./useFieldWords";

interface Props {
  preview: ImportPreview;
  isBusy: boolean;
  onColumns: (columns: (string | null)[]) => void;
}

/** Which column is which. Closed while everything needed was found by the headings. */
export function ColumnsCard({ preview, isBusy, onColumns }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { heading } = useFieldWords(preview.fields);
  const [isOpen, setOpen] = useState(false);
  const isNeeded = preview.missing.length > 0;
  const unread = preview.columns.filter((column) => column.field === null).length;
  const choose = (place: number, field: string | null) =>
    onColumns(
      preview.columns.map((column, at) =>
        // A field belongs to one column: whoever had it before gives it up.
        at === place ? field : column.field === field ? null : column.field,
      ),
    );
  return (
    <Card
      title={t("import.columns")}
      hint={
        isNeeded
          ? t("import.missing", { columns: format.list(preview.missing.map(heading)) })
          : t("import.columnsFound", { count: preview.columns.length - unread, unread })
      }
      action={
        isNeeded ? undefined : (
          <Button variant="default" mih="2.75rem" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? "import.columnsClose" : "import.columnsOpen")}
          </Button>
        )
      }
    >
      {(isOpen || isNeeded) && (
        <ul className={classes.columns}>
          {preview.columns.map((column, place) => (
            <li key={`${String(place)} ${column.heading}`}>
              <span>
                {column.heading === "" ? t("import.noHeading", { place: place + 1 }) : column.heading}
              </span>
              <Select
                aria-label={t("import.readAs", { column: column.heading })}
                placeholder={t("import.notRead")}
                data={preview.fields.map((field) => ({ value: field.key, label: heading(field.key) }))}
                value={column.field}
                clearable
                disabled={isBusy}
                onChange={(field) => choose(place, field)}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
