import { useTranslation } from "react-i18next";

import { AssessmentsCard } from "../features/assessments/AssessmentsCard";
import { detailsOf, draftOf } from "../features/elders/elderDraft";
import { type Elder, type SafetyHint, useElderChange } from "../ipc/generated";
import { RefusalNote } from "../shared/faults/RefusalNote";
import { notify } from "../shared/ui/notify";

/** The assessments in an elder's profile; what they suggest becomes an alert of the record by one click. */
export function ElderAssessments({ elder, today }: { elder: Elder; today: string }) {
  const { t } = useTranslation();
  const change = useElderChange();

  function addAlert(kind: SafetyHint["kind"], note: string) {
    // The record as it stands, and one alert more: nothing else of it changes.
    const details = detailsOf(draftOf(elder));
    if (details === null) {
      return;
    }
    change.mutate(
      {
        elderId: elder.id,
        version: elder.version,
        details: { ...details, alerts: [...details.alerts, { kind, severity: "moderate", note }] },
      },
      {
        onSuccess: () => notify(t("assessment.hintAdded", { alert: t(`alert.kind.${kind}`) })),
      },
    );
  }

  return (
    <>
      <RefusalNote refusal={change.error} />
      <AssessmentsCard
        elderId={elder.id}
        name={elder.name}
        today={today}
        isAdding={change.isPending}
        onAddAlert={addAlert}
      />
    </>
  );
}
