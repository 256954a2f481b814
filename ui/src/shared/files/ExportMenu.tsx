import { Button, Menu } from "@mantine/core";
import { IconCalendarEvent, IconFileExport, IconFileSpreadsheet, IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { inOneLine } from "../format/inOneLine";
import type { Kind, ListCell, WrittenFile } from "../../ipc/generated";
import { RefusalNote } from "../faults/RefusalNote";
import { useFiles } from "./files";
import { useFileSaving } from "./useFileSaving";

/** A column of a list as its screen shows it. */
export interface ExportColumn<Row> {
  title: string;
  /** Text unless said otherwise; money is in fen, days and instants as the program writes them. */
  kind?: Kind;
  of: (row: Row) => string | number | null;
}

interface Props<Row> {
  /** What the list is called. */
  title: string;
  /** By what it is narrowed, in words; empty strings are left out. */
  narrowed?: readonly string[];
  columns: readonly ExportColumn<Row>[];
  /** All rows in their order, also those that are not drawn yet. */
  rows: () => readonly Row[] | Promise<readonly Row[]>;
  disabled?: boolean;
  /** The same as a calendar file, where there is one. */
  calendar?: () => Promise<WrittenFile>;
}

/** Takes a list out as it is shown: with its filter, its order and its columns. */
export function ExportMenu<Row>(props: Props<Row>) {
  const { title, narrowed = [], columns, rows, disabled = false, calendar } = props;
  const { t, i18n } = useTranslation();
  const files = useFileSaving();
  const { write: written } = useFiles();
  const write = (format: "xlsx" | "csv") =>
    void files.save(async () => {
      const found = await rows();
      return written({
        title,
        narrowed: inOneLine(narrowed, " "),
        columns: columns.map((column) => ({ title: column.title, kind: column.kind ?? "text" })),
        rows: found.map((row): ListCell[] => columns.map((column) => column.of(row))),
        format,
        language: i18n.language === "en" ? "english" : "chinese",
      });
    });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            mih="2.75rem"
            disabled={disabled}
            aria-label={t("list.exportOf", { title })}
            loading={files.isMaking}
            leftSection={<IconFileExport size="1.25rem" aria-hidden />}
          >
            {t("list.export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size="1.25rem" aria-hidden />}
            onClick={() => write("xlsx")}
          >
            {t("list.excel")}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileText size="1.25rem" aria-hidden />} onClick={() => write("csv")}>
            {t("list.csv")}
          </Menu.Item>
          {calendar !== undefined && (
            <Menu.Item
              leftSection={<IconCalendarEvent size="1.25rem" aria-hidden />}
              onClick={() => void files.save(calendar)}
            >
              {t("list.calendar")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RefusalNote refusal={files.refusal} />
    </>
  );
}
