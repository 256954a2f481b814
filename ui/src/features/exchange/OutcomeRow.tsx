import { useTranslation } from "react-i18next";

import type { ImportPreview, ImportRow } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import classes from "./import.module.css";
import { useFieldWords } from "./useFieldWords";

/** A row of the file: whom it is about, and what it would do or why it cannot. */
export function OutcomeRow({ row, preview }: { row: ImportRow; preview: ImportPreview }) {
  const { t } = useTranslation();
  const { heading, value } = useFieldWords(preview.fields);
  const cell = (field: string) =>
    row.cells[preview.columns.findIndex((column) => column.field === field)] ?? "";
  return (
    <tr>
      <td>{row.line}</td>
      <th scope="row">{row.label}</th>
      <td>
        <ul className={classes.says}>
          {row.faults.map(({ field, fault }) => (
            <li key={field} data-fault>
              <strong>{heading(field)}</strong>
              {cell(field) !== "" && <q>{cell(field)}</q>}
              {t(`fault.${fault}`)}
            </li>
          ))}
          {row.changes.map(({ field, before, after }) => (
            <li key={field}>
              <strong>{heading(field)}</strong>
              {before !== "" && <s>{value(field, before)}</s>}
              {value(field, after)}
            </li>
          ))}
          {row.outcome === "unchanged" && <li>{t("import.asOnRecord")}</li>}
          {row.outcome === "new" && row.faults.length === 0 && (
            <li>{inOneLine(row.cells.filter((text) => text !== "" && text !== row.label))}</li>
          )}
        </ul>
      </td>
    </tr>
  );
}
