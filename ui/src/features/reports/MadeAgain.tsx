import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Refusal } from "../../ipc/errors";
import { RefusalNote } from "../../shared/faults/RefusalNote";

interface Props {
  refusal: Refusal | null;
  onAgain: () => void;
}

/** Why a report is not shown; one that was stopped is made again on request. */
export function MadeAgain({ refusal, onAgain }: Props) {
  const { t } = useTranslation();
  return (
    <RefusalNote refusal={refusal}>
      {refusal?.code === "report_stopped" && (
        <Button variant="default" mih="2.75rem" mt="xs" onClick={onAgain}>
          {t("reports.again")}
        </Button>
      )}
    </RefusalNote>
  );
}
