import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Ward, useBedChangeWard, useBedSetUpWard } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { ActDialog } from "../shared/ActDialog";
import type { ResidenceHere } from "../shared/residence";

interface Props {
  residence: ResidenceHere;
  ward: Ward | null;
  onClose: () => void;
}

/** Rooms that are cared for together: only a name. */
export function WardDialog({ residence, ward, onClose }: Props) {
  const { t } = useTranslation();
  const setUp = useBedSetUpWard();
  const change = useBedChangeWard();
  const faultsOf = useFieldFaults();
  const [name, setName] = useState(ward?.name ?? "");
  const refusal = setUp.error ?? change.error;
  const faults = faultsOf(refusal);
  return (
    <ActDialog
      title={t(ward === null ? "beds.house.newWard" : "beds.house.changeWard")}
      timeZone={residence.timeZone}
      refusal={refusal}
      act={t("action.save")}
      isActing={setUp.isPending || change.isPending}
      onAct={() =>
        ward === null
          ? setUp.mutate({ centreId: residence.id, name: name.trim() }, { onSuccess: onClose })
          : change.mutate({ wardId: ward.id, name: name.trim() }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <TextInput
        label={t("beds.house.wardName")}
        placeholder={t("beds.house.wardPlaceholder")}
        data-autofocus
        required
        maxLength={60}
        value={name}
        error={faults["name"]}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
