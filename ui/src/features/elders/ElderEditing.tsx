import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, useElderChange } from "../../ipc/generated";
import { notify } from "../../shared/ui/notify";
import { draftName, dropDraft } from "./elderDraft";
import { ElderForm } from "./ElderForm";

/** The record being changed, from the version that was on the screen when the typing began. */
export function ElderEditing({ elder, onReload }: { elder: Elder; onReload: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useElderChange();
  // A refresh behind the form must not raise the version: what somebody else changed would be overwritten unseen.
  const [seen] = useState(elder);
  const leave = () => void navigate({ to: "/elders/$elderId", params: { elderId: elder.id } });
  return (
    <ElderForm
      elder={seen}
      refusal={change.error}
      isSaving={change.isPending}
      onSave={(details, onRefused) =>
        change.mutate(
          { elderId: elder.id, version: seen.version, details },
          {
            onError: onRefused,
            onSuccess: (saved) => {
              dropDraft(draftName(seen));
              notify(t("form.saved", { name: saved.name }));
              leave();
            },
          },
        )
      }
      onLeave={leave}
      onReload={onReload}
    />
  );
}
