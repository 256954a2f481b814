import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, useElderIssueCard } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";

const usual = ["lost", "broken"] as const;

/** Issuing a card. The one before is valid no longer, so it is said in plain words first. */
export function IssueCardDialog({ elder, onClose }: { elder: Elder; onClose: () => void }) {
  const { t } = useTranslation();
  const issue = useElderIssueCard();
  const faultsOf = useFieldFaults();
  const [why, setWhy] = useState<(typeof usual)[number] | null>(null);
  const [other, setOther] = useState("");
  const fault = issue.error ? faultsOf(issue.error)["reason"] : undefined;

  function save(event: FormEvent) {
    event.preventDefault();
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
    <Modal
      opened
      onClose={onClose}
      title={t(elder.card ? "card.reissueTitle" : "card.issueTitle", { name: elder.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          {elder.card && <p>{t("card.reissueText", { code: elder.card.code })}</p>}
          <RefusalNote refusal={issue.error && fault === undefined ? issue.error : null} />
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
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={issue.isPending}>
              {t("card.issue")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
