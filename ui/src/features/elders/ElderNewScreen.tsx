import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useElderRegister } from "../../ipc/generated";
import { notify } from "../../shared/ui/notify";
import { Screen } from "../../shared/ui/Screen";
import { draftName, dropDraft } from "./elderDraft";
import { ElderForm } from "./ElderForm";

/** Registering somebody; then the profile, where the day care is enrolled. */
export function ElderNewScreen({ firstName }: { firstName: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const register = useElderRegister();
  return (
    <Screen title={t("form.titleNew")} width="reading">
      <ElderForm
        elder={null}
        firstName={firstName}
        refusal={register.error}
        isSaving={register.isPending}
        onSave={(details, onRefused, isAnotherPerson) =>
          register.mutate(
            { details, isAnotherPerson },
            {
              onError: onRefused,
              onSuccess: (elder) => {
                dropDraft(draftName(null));
                notify(t("form.registered", { name: elder.name }));
                void navigate({ to: "/elders/$elderId", params: { elderId: elder.id } });
              },
            },
          )
        }
        onLeave={() => void navigate({ to: "/elders" })}
      />
    </Screen>
  );
}
