import { Button, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type MealDay, type MealLine, useMealEndGroup } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { inOneLine } from "../../shared/format/inOneLine";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";

interface Props {
  day: MealDay;
  line: MealLine;
  onClose: () => void;
}

/** Guests or staff who do not come any more. */
export function EndGroupDialog({ day, line, onClose }: Props) {
  const { t } = useTranslation();
  const end = useMealEndGroup();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState<string | null>(day.serviceOn < day.today ? day.today : day.serviceOn);
  const faults = faultsOf(end.error);
  return (
    <Modal opened onClose={onClose} title={line.name} closeButtonProps={{ "aria-label": t("action.close") }}>
      <Stack gap="md">
        <RefusalNote refusal={end.error} timeZone={day.timeZone} />
        <Text>
          {inOneLine([
            t(`demandReason.${line.reason}`),
            line.siteName,
            t("meals.portions", { count: line.portions }),
          ])}
        </Text>
        <DayField
          label={t("meals.groupEnd")}
          description={t("meals.groupEndHint")}
          value={from}
          onChange={setFrom}
          error={faults["untilOn"]}
        />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.close")}
          </Button>
          <Button
            loading={end.isPending}
            disabled={from === null || line.groupId === null}
            onClick={() =>
              end.mutate(
                { groupId: line.groupId ?? "", untilOn: from ?? day.today },
                {
                  onSuccess: () => {
                    notify(t("meals.groupEnded", { name: line.name }));
                    onClose();
                  },
                },
              )
            }
          >
            {t("meals.groupEndSave")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
