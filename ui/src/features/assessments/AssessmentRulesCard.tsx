import { Button, Checkbox, NumberInput, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type AssessmentSettings, useAssessmentSetRules, useAssessmentStandard } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Card } from "../../shared/ui/Card";
import { notify } from "../../shared/ui/notify";

/** How the district reads what the standard leaves open. */
export function AssessmentRulesCard() {
  const { t } = useTranslation();
  const standard = useAssessmentStandard();
  return (
    <Card title={t("assessment.settings")} hint={t("assessment.settingsHint")}>
      <RefusalNote refusal={standard.error} />
      {standard.data && <Rules key={standard.data.settings.version} settings={standard.data.settings} />}
    </Card>
  );
}

function Rules({ settings }: { settings: AssessmentSettings }) {
  const { t } = useTranslation();
  const faultsOf = useFieldFaults();
  const set = useAssessmentSetRules();
  const [stack, setStack] = useState(settings.triggersStack);
  const [months, setMonths] = useState<number | null>(settings.dueAfterMonths);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(set.error);

  function save() {
    setTried(true);
    if (months !== null) {
      set.mutate(
        { version: settings.version, triggersStack: stack, dueAfterMonths: months },
        { onSuccess: () => notify(t("assessment.settingsSaved")) },
      );
    }
  }

  return (
    <Stack gap="md">
      <RefusalNote refusal={set.error} />
      <Checkbox
        label={t("assessment.stackLabel")}
        description={t("assessment.stackHint")}
        checked={stack}
        onChange={(event) => setStack(event.currentTarget.checked)}
      />
      <NumberInput
        label={t("assessment.monthsLabel")}
        description={t("assessment.monthsHint")}
        value={months ?? ""}
        onChange={(value) => setMonths(typeof value === "number" ? value : null)}
        allowDecimal={false}
        maw="20rem"
        error={faults["dueAfterMonths"] ?? (tried && months === null ? t("fault.required") : undefined)}
      />
      <div>
        <Button variant="default" mih="2.75rem" loading={set.isPending} onClick={save}>
          {t("action.save")}
        </Button>
      </div>
    </Stack>
  );
}
