import { NumberInput, SimpleGrid, Stack, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Centre } from "../../ipc/generated";

const numbers = [
  ["lateAfterMinutes", 720],
  ["lateEntryDays", 31],
  ["halfDayBelowMinutes", 720],
] as const;

const switches = ["asksTemperature", "asksRoom", "closesOnLegalDays", "opensOnMakeUpDays"] as const;

/** How a centre works: numbers and habits, each with a usual value. */
export type CentreSettings = Pick<Centre, (typeof numbers)[number][0] | (typeof switches)[number]>;

interface Props {
  settings: CentreSettings;
  put: (change: Partial<CentreSettings>) => void;
  faults: Record<string, string>;
}

export function SettingsFields({ settings, put, faults }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ alignItems: "end" }}>
        {numbers.map(([name, max]) => (
          <NumberInput
            key={name}
            label={t(`setUp.${name}`)}
            value={settings[name]}
            min={0}
            max={max}
            error={faults[name]}
            onChange={(value) => put({ [name]: Number(value) || 0 })}
          />
        ))}
      </SimpleGrid>
      {switches.map((name) => (
        <Switch
          key={name}
          label={t(`setUp.${name}`)}
          description={t(`setUp.${name}Hint`)}
          checked={settings[name]}
          onChange={(event) => put({ [name]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
