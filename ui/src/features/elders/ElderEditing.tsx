import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, type MenuHit, useElderChange } from "../../ipc/generated";
import { HitsDialog } from "../../shared/diet/HitsDialog";
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
  const [hits, setHits] = useState<readonly MenuHit[]>([]);
  const leave = () => void navigate({ to: "/elders/$elderId", params: { elderId: elder.id } });
  if (hits.length > 0) {
    return <HitsDialog elder={elder} hits={hits} onClose={leave} />;
  }
  return (
    <ElderForm
      elder={seen}
      refusal={change.error}
      isSaving={change.isPending}
      onSave={(details, onRefused, isAnotherPerson) =>
        change.mutate(
          { elderId: elder.id, version: seen.version, details, isAnotherPerson },
          {
            onError: onRefused,
            onSuccess: (saved) => {
              dropDraft(draftName(seen));
              notify(t("form.saved", { name: saved.name }));
              // A new allergy may meet dishes that are planned already: nobody leaves without having been told.
              const hit = saved.ahead.hits.filter(({ isNew }) => isNew);
              if (hit.length > 0) {
                setHits(hit);
              } else {
                leave();
              }
            },
          },
        )
      }
      onLeave={leave}
      onReload={onReload}
    />
  );
}
