import { Checkbox, Select, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Admission,
  type BedBoard,
  type Occupant,
  useStayAdmission,
  useStayChangeTerms,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { RiskFields, emptyRiskCheck, wholeRiskCheck } from "./RiskFields";
import { TermsFields } from "./TermsFields";

interface Props {
  board: BedBoard;
  actor: string;
  who: Occupant;
  onClose: () => void;
}

/** What is agreed with somebody who lives here, and what was looked at. */
export function AgreementDialog(props: Props) {
  const admission = useStayAdmission({ admissionId: props.who.admissionId });
  return admission.data ? (
    <Loaded key={admission.data.version} {...props} admission={admission.data} />
  ) : (
    <Waiting {...props} />
  );
}

function Waiting({ board, who, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ActDialog
      title={t("beds.act.agreementOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={null}
      act={t("action.save")}
      isActing={false}
      isHeld
      onAct={onClose}
      onClose={onClose}
    >
      <Skeleton height="14rem" radius="md" />
    </ActDialog>
  );
}

function Loaded({ board, actor, who, admission, onClose }: Props & { admission: Admission }) {
  const { t } = useTranslation();
  const change = useStayChangeTerms();
  const faultsOf = useFieldFaults();
  const [terms, setTerms] = useState(admission.terms);
  const [isChecking, setIsChecking] = useState(admission.riskCheck === null);
  const [check, setCheck] = useState(() =>
    admission.riskCheck === null ? emptyRiskCheck(board.today, actor) : wholeRiskCheck(admission.riskCheck),
  );
  const [partnerId, setPartnerId] = useState(admission.partnerId);
  const faults = faultsOf(change.error);
  const people = [
    ...board.rooms.flatMap(({ beds }) => beds.flatMap(({ occupant }) => occupant ?? [])),
    ...board.withoutBed,
  ].filter(
    // Whoever is somebody else's partner is not offered.
    ({ admissionId, partnerId: partner }) =>
      admissionId !== admission.id && (partner === null || partner === admission.id),
  );
  const partners = people.map((one) => ({
    value: one.admissionId,
    label: t("beds.partnerLine", { name: one.name, sex: t(`sex.${one.sex}`) }),
  }));
  // A partner who has left for good is on no board, and stays one until somebody says otherwise.
  if (admission.partnerId !== null && !partners.some(({ value }) => value === admission.partnerId)) {
    partners.push({ value: admission.partnerId, label: admission.partnerName ?? "" });
  }
  return (
    <ActDialog
      title={t("beds.act.agreementOf", { name: who.name })}
      timeZone={board.timeZone}
      refusal={change.error}
      act={t("action.save")}
      isActing={change.isPending}
      size="lg"
      onAct={() =>
        change.mutate(
          {
            admissionId: admission.id,
            version: admission.version,
            terms,
            riskCheck: isChecking ? check : null,
            partnerId: partnerId === admission.partnerId ? null : partnerId,
            endsCouple: partnerId === null && admission.partnerId !== null,
          },
          {
            onSuccess: () => {
              notify(t("beds.done.saved"));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <TermsFields terms={terms} faults={faults} isMore onChange={setTerms} />
      <Select
        label={t("beds.partner")}
        placeholder={t("beds.partnerNone")}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("action.clear") }}
        data={partners}
        value={partnerId}
        error={faults["partnerId"]}
        onChange={setPartnerId}
      />
      <Checkbox
        label={t(admission.riskCheck === null ? "beds.risk.record" : "beds.risk.again")}
        checked={isChecking}
        onChange={(event) => setIsChecking(event.currentTarget.checked)}
      />
      {isChecking && <RiskFields check={check} faults={faults} onChange={setCheck} />}
    </ActDialog>
  );
}
