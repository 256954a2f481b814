import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Format, Parameters } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { MakingBar } from "../../shared/ui/MakingBar";
import { useSaving } from "./useSaving";

const FORMATS: readonly Format[] = ["pdf", "xlsx", "csv", "svg"];

/** The report as a file: chosen, made with its progress in sight, stopped where it is not wanted any more. */
export function SaveMenu({ name, parameters }: { name: string; parameters: Parameters }) {
  const { t } = useTranslation();
  const saving = useSaving(name, parameters);
  if (saving.part !== null) {
    return <MakingBar label={t("reports.making")} part={saving.part} onStop={saving.stop} />;
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconDownload size="1.25rem" aria-hidden />}
            rightSection={<IconChevronDown size="1rem" aria-hidden />}
          >
            {t("reports.save")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} mih="2.75rem" onClick={() => void saving.save(format)}>
              {t(`reportFormat.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <RefusalNote refusal={saving.refusal} />
    </>
  );
}
