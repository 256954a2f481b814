import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useElderProfile } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { Screen } from "../../shared/ui/Screen";
import { ElderEditing } from "./ElderEditing";
import { TableSkeleton } from "./TableSkeleton";

/** Changing a record. */
export function ElderEditScreen({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const profile = useElderProfile({ elderId });
  const [round, setRound] = useState(0);
  const elder = profile.data?.elder;
  return (
    <Screen title={elder ? t("form.titleEdit", { name: elder.name }) : t("profile.edit")} width="reading">
      {elder && (
        <ElderEditing
          key={round}
          elder={elder}
          onReload={() => void profile.refetch().then(() => setRound(round + 1))}
        />
      )}
      {profile.isPending && <TableSkeleton />}
      <RefusalNote refusal={elder ? null : profile.error} />
    </Screen>
  );
}
