import { Autocomplete, Checkbox, Group, Select, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type EnrolmentDay, useEnrolmentGroups } from "../../ipc/generated";
import { WallTimeField } from "../../shared/ui/WallTimeField";
import { WeekField } from "../../shared/ui/WeekField";
import type { PatternDraft } from "./patternDraft";

const parts = ["whole_day", "morning", "afternoon"] as const satisfies readonly EnrolmentDay["dayPart"][];

interface Props {
  /** Whose groups are proposed; none while no centre is chosen. */
  centreId: string | null;
  pattern: PatternDraft;
  onChange: (pattern: PatternDraft) => void;
  faults: Record<string, string>;
  /** Nothing was chosen and saving was tried. */
  lacksDays: boolean;
}

/** The week, the minibus and the care group. */
export function PatternFields({ centreId, pattern, onChange, faults, lacksDays }: Props) {
  const { t } = useTranslation();
  const groups = useEnrolmentGroups({ centreId: centreId ?? "" }, { enabled: centreId !== null });
  const put = (change: Partial<PatternDraft>) => onChange({ ...pattern, ...change });
  return (
    <Stack gap="md">
      <WeekField<EnrolmentDay>
        legend={t("enrol.days")}
        hint={t("enrol.daysHint")}
        days={pattern.days}
        onChange={(days) => put({ days })}
        begin={(weekday, first) => ({
          weekday,
          dayPart: first?.dayPart ?? "whole_day",
          plannedArrival: first?.plannedArrival ?? "08:30:00",
        })}
        chooses={(weekday) => t("enrol.comes", { weekday })}
        otherwise={t("enrol.notComing")}
        sameForAll={t("enrol.sameForAll")}
        error={faults["days"] ?? (lacksDays ? t("enrol.noDays") : undefined)}
        fields={(day, weekday, change) => (
          <>
            <WallTimeField
              label={t("enrol.arrives", { weekday })}
              value={day.plannedArrival}
              onChange={(plannedArrival) => change({ plannedArrival })}
            />
            <Select
              aria-label={t("enrol.dayPart", { weekday })}
              allowDeselect={false}
              data={parts.map((part) => ({ value: part, label: t(`dayPart.${part}`) }))}
              value={day.dayPart}
              onChange={(part) => change({ dayPart: parts.find((word) => word === part) ?? "whole_day" })}
            />
          </>
        )}
      />
      <Group gap="lg" mih="2.75rem">
        <Checkbox
          label={t("enrol.transportThere")}
          checked={pattern.transportThere}
          onChange={(event) => put({ transportThere: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("enrol.transportBack")}
          checked={pattern.transportBack}
          onChange={(event) => put({ transportBack: event.currentTarget.checked })}
        />
      </Group>
      <Autocomplete
        label={t("enrol.group")}
        description={t("enrol.groupHint")}
        maw="20rem"
        data={groups.data ?? []}
        value={pattern.groupName}
        error={faults["groupName"]}
        onChange={(groupName) => put({ groupName })}
      />
    </Stack>
  );
}
