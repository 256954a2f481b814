import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type PastAdmission,
  type PastStay,
  useBedHouse,
  useStayAdmission,
  useStayAnnul,
  useStayCorrectBed,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { CorrectionForm } from "../shared/CorrectionForm";
import { isOverridable } from "../shared/bedWords";
import { useCorrected } from "../shared/useCorrected";

interface Props {
  admission: PastAdmission;
  onClose: () => void;
}

/** In which bed somebody lay. */
export function BedDialog({ admission, stay, onClose }: Props & { stay: PastStay }) {
  const { t } = useTranslation();
  const correct = useStayCorrectBed();
  const faultsOf = useFieldFaults();
  const whole = useStayAdmission({ admissionId: admission.id });
  const centreId = whole.data?.centreId ?? "";
  const house = useBedHouse({ centreId }, { enabled: centreId !== "" });
  const [bedId, setBedId] = useState<string | null>(null);
  const [exceptionReason, setExceptionReason] = useState("");
  const told = useCorrected(onClose);
  const refusal = correct.error;
  const faults = faultsOf(refusal);
  const beds = (house.data?.rooms ?? []).flatMap((room) =>
    room.beds
      .filter(({ id }) => id !== stay.bedId)
      .map((bed) => ({ value: bed.id, label: `${room.name}-${bed.label}` })),
  );
  return (
    <CorrectionForm
      title={t("beds.correct.bedOf", { bed: `${stay.roomName}-${stay.bedLabel}` })}
      hint={t("beds.correct.bedHint")}
      timeZone={admission.timeZone}
      correction={correct}
      isHeld={bedId === null}
      onAct={(reason) =>
        bedId !== null &&
        correct.mutate({ stayId: stay.id, bedId, exceptionReason: exceptionReason.trim(), reason }, told)
      }
      onClose={onClose}
    >
      <Select
        label={t("beds.correct.bedReally")}
        searchable
        data={beds}
        value={bedId}
        error={faults["bedId"]}
        nothingFoundMessage={t("beds.noSuchBed")}
        onChange={setBedId}
      />
      {refusal !== null && isOverridable(refusal.code) && (
        <TextInput
          label={t("beds.exceptionReason")}
          value={exceptionReason}
          maxLength={200}
          error={faults["exceptionReason"]}
          onChange={(event) => setExceptionReason(event.currentTarget.value)}
        />
      )}
    </CorrectionForm>
  );
}

/** An admission that never was, or was somebody else's. */
export function AnnulDialog({ admission, onClose }: Props) {
  const { t } = useTranslation();
  const annul = useStayAnnul();
  const told = useCorrected(onClose);
  return (
    <CorrectionForm
      title={t("beds.correct.annul")}
      hint={t("beds.correct.annulHint")}
      act={t("beds.correct.annul")}
      timeZone={admission.timeZone}
      correction={annul}
      onAct={(reason) => annul.mutate({ admissionId: admission.id, reason }, told)}
      onClose={onClose}
    />
  );
}
