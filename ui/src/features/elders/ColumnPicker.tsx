import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { elderColumns, prefer, usualElderColumns } from "../../shared/preferences/preferences";
import type { ListColumn } from "./useElderColumns";

interface Props {
  columns: readonly ListColumn[];
  shown: readonly string[];
}

/** Which columns the list shows at this desk. The name always stands there. */
export function ColumnPicker({ columns, shown }: Props) {
  const { t } = useTranslation();
  return (
    <Popover trapFocus shadow="md" position="bottom-end" withinPortal>
      <Popover.Target>
        <Button variant="default" mih="2.75rem" leftSection={<IconColumns3 size="1.25rem" aria-hidden />}>
          {t("elders.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("elders.columns")}>
        <Stack gap="sm">
          {columns
            .filter(({ name }) => name !== "name")
            .map(({ name, title }) => (
              <Checkbox
                key={name}
                label={title}
                checked={shown.includes(name)}
                onChange={(event) => {
                  const isShown = event.currentTarget.checked;
                  // Always in the order of the list, whatever was ticked last.
                  prefer({
                    elderColumns: elderColumns.filter((column) =>
                      column === name ? isShown : shown.includes(column),
                    ),
                  });
                }}
              />
            ))}
          <Button variant="subtle" mih="2.75rem" onClick={() => prefer({ elderColumns: usualElderColumns })}>
            {t("elders.usualColumns")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
