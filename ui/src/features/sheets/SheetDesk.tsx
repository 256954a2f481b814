import { Button, Menu } from "@mantine/core";
import { IconCopy, IconCsv, IconPrinter, IconTable } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import type { MonthSheet } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { copyText } from "../../shared/ui/copyText";
import { notify } from "../../shared/ui/notify";
import { usePrint } from "./usePrint";
import { DayDialog, type OpenDay } from "./DayDialog";
import { Legend } from "./Legend";
import { marksIn } from "./marks";
import { PrintedSheet } from "./PrintedSheet";
import classes from "./sheet.module.css";
import { SheetGrid } from "./SheetGrid";
import { SheetSums } from "./SheetSums";
import { commaSeparated, sheetLines, tabbed } from "./sheetText";

interface Props {
  sheet: MonthSheet;
  /** Which month, which people. */
  tools: ReactNode;
  actor: string;
}

/** The sheet of a month and all that is done with it. */
export function SheetDesk({ sheet, tools, actor }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const look = useMemo(() => marksIn(t, format), [t, format]);
  const [opened, setOpened] = useState<OpenDay | null>(null);
  const { isPrinting, print } = usePrint();

  async function copy(write: (lines: readonly string[][]) => string) {
    const lines = sheetLines(sheet, {
      look,
      name: t("sheet.name"),
      attended: t("sheet.personTimes"),
      days: t("sheet.days"),
      absent: t("sheet.absent"),
      missed: t("sheet.missed"),
      total: t("sheet.totals"),
    });
    const copied = await copyText(write(lines));
    notify(copied ? t("sheet.copied", { count: sheet.rows.length }) : t("sheet.notCopied"));
  }

  return (
    <div className={classes.desk}>
      <header className={classes.top}>
        <h1 className={classes.title}>{t("sheet.title")}</h1>
        {tools}
        <div className={classes.acts}>
          <Menu position="bottom-end" width={300} shadow="md" withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <Button variant="default" leftSection={<IconCopy size="1.25rem" aria-hidden />}>
                {t("sheet.copy")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                className={classes.item}
                leftSection={<IconTable size="1.25rem" aria-hidden />}
                onClick={() => void copy(tabbed)}
              >
                {t("sheet.copyTable")}
              </Menu.Item>
              <Menu.Item
                className={classes.item}
                leftSection={<IconCsv size="1.25rem" aria-hidden />}
                onClick={() => void copy(commaSeparated)}
              >
                {t("sheet.copyCsv")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button leftSection={<IconPrinter size="1.25rem" aria-hidden />} onClick={print}>
            {t("sheet.print")}
          </Button>
        </div>
      </header>
      <SheetSums sheet={sheet} />
      <SheetGrid key={`${sheet.centreId} ${sheet.month}`} sheet={sheet} look={look} onOpen={setOpened} />
      <Legend look={look} halfDayRules={sheet.halfDayRules} />
      {opened && <DayDialog day={opened} look={look} withProfile onClose={() => setOpened(null)} />}
      {isPrinting && <PrintedSheet sheet={sheet} look={look} actor={actor} />}
    </div>
  );
}
