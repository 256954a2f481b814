import { Stack } from "@mantine/core";
import { IconMapQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useCentreList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Empty } from "../../shared/ui/Empty";
import { Screen } from "../../shared/ui/Screen";
import { CentreForm } from "./CentreForm";
import { DaysCard } from "./DaysCard";

interface Props {
  centreId: string;
  /** By the core's clock. */
  today: string;
  onLeave: () => void;
}

/** Changing a centre: name, opening hours, places, rooms. */
export function CentreScreen({ centreId, today, onLeave }: Props) {
  const { t } = useTranslation();
  const centres = useCentreList();
  const centre = centres.data?.find(({ id }) => id === centreId);
  return (
    <Screen
      title={centre ? t("settings.editCentre", { name: centre.name }) : t("settings.centres")}
      width="reading"
    >
      {centre && (
        <Stack gap="md">
          <DaysCard centre={centre} today={today} />
          <CentreForm key={centre.id} centre={centre} onLeave={onLeave} />
        </Stack>
      )}
      {centres.data && !centre && (
        <Empty icon={IconMapQuestion} title={t("shell.notFoundTitle")} hint={t("shell.notFoundText")} />
      )}
      <RefusalNote refusal={centres.error} />
    </Screen>
  );
}
