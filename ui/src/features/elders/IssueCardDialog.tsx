import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, useElderIssueCard } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";

const usual = ["lost", "broken"] as const;

/** Issuing a card. The one before is valid no longer, so it is said in plain words first. */
export function IssueCardDialog({ elder, onClose }: { elder: Elder; onClose: () => void }) {
  const { t } = useTranslation();
  const issue = useElderIssueCard();
  const faultsOf = useFieldFaults();
  const [why, setWhy] = useState<(typeof usual)[number] | null>(null);
  const [other, setOther] = useState("");
  const fault = faultsOf(issue.error)["reason"];

  function save() {
    issue.mutate(
      {
        elderId: elder.id,
        reason: other.trim() === "" && why !== null ? t(`card.why.${why}`) : other.trim(),
      },
      {
        onSuccess: (card) => {
          notify(t("card.issued", { name: elder.name, code: card.code }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t(elder.card ? "card.reissueTitle" : "card.issueTitle", { name: elder.name })}
      refusal={fault === undefined ? issue.error : null}
      saveWords={t("card.issue")}
      isSaving={issue.isPending}
      size="md"
      onSave={save}
      onClose={onClose}
    >
      {elder.card && <p>{t("card.reissueText", { code: elder.card.code })}</p>}
      {elder.card && (
        <>
          <Choice
            label={t("card.reason")}
            value={why}
            options={usual.map((word) => ({ value: word, label: t(`card.why.${word}`) }))}
            onChange={setWhy}
            onClear={() => setWhy(null)}
          />
          <TextInput
            label={t("card.otherReason")}
            value={other}
            error={fault}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
