import { Button, Group } from "@mantine/core";
import { IconBraces, IconFileText, IconStethoscope } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { call } from "../../ipc/call";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFileSaving } from "../../shared/files/useFileSaving";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";

/** Everything that is kept of an elder, for that person: on paper and as data; and for a hospital's system. */
export function RecordCard({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const files = useFileSaving();
  return (
    <Card title={t("record.card")} hint={t("record.cardHint")}>
      <Group gap="sm">
        <ButtonLink
          to="/reports/$name"
          params={{ name: "people_record" }}
          search={{ elderId }}
          leftSection={<IconFileText size="1.25rem" aria-hidden />}
        >
          {t("record.paper")}
        </ButtonLink>
        <Button
          variant="default"
          mih="2.75rem"
          loading={files.isMaking}
          leftSection={<IconBraces size="1.25rem" aria-hidden />}
          onClick={() => void files.save(() => call("elder_write_record", { elderId }))}
        >
          {t("record.json")}
        </Button>
        <Button
          variant="default"
          mih="2.75rem"
          loading={files.isMaking}
          leftSection={<IconStethoscope size="1.25rem" aria-hidden />}
          onClick={() =>
            void files.save(() => call("fhir_write", { elderId, centreId: null, visitsFromOn: null }))
          }
        >
          {t("record.fhir")}
        </Button>
      </Group>
      <RefusalNote refusal={files.refusal} />
    </Card>
  );
}
