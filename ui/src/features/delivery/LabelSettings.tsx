import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DeliverySetting, useDeliveryDay, useDeliverySet } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { Choice } from "../../shared/ui/Choice";
import { notify } from "../../shared/ui/notify";
import classes from "./delivery.module.css";

/** How labels look, and when absence worries. */
export function LabelSettings({ kitchenId }: { kitchenId: string }) {
  const day = useDeliveryDay({ kitchenId, deliveredOn: null, meal: null });
  return day.data ? (
    <Settings key={day.data.setting.version} kitchenId={kitchenId} setting={day.data.setting} />
  ) : null;
}

function Settings({ kitchenId, setting }: { kitchenId: string; setting: DeliverySetting }) {
  const { t } = useTranslation();
  const set = useDeliverySet();
  const faultsOf = useFieldFaults();
  const [face, setFace] = useState(setting.labelFace);
  const [limit, setLimit] = useState<number | string>(setting.notHomeLimit);
  const faults = faultsOf(set.error);
  const isChanged = face !== setting.labelFace || limit !== setting.notHomeLimit;
  return (
    <Card title={t("runs.settings")} hint={t("runs.settingsHint")}>
      <RefusalNote refusal={set.error} />
      <div className={classes.fields}>
        <Choice
          label={t("runs.labelFace")}
          value={face}
          options={[
            { value: "name", label: t("labelFace.name") },
            { value: "short_code", label: t("labelFace.short_code") },
          ]}
          onChange={setFace}
        />
        <NumberInput
          label={t("runs.notHomeLimit")}
          min={1}
          max={10}
          value={limit}
          error={faults["notHomeLimit"]}
          onChange={setLimit}
        />
        <Button
          variant="default"
          mih="2.75rem"
          disabled={!isChanged}
          loading={set.isPending}
          onClick={() =>
            set.mutate(
              {
                kitchenId,
                version: setting.version,
                labelFace: face,
                notHomeLimit: typeof limit === "number" ? limit : 0,
              },
              { onSuccess: () => notify(t("runs.settingsSaved")) },
            )
          }
        >
          {t("action.save")}
        </Button>
      </div>
    </Card>
  );
}
