import { Button, Checkbox, Collapse, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedBoard,
  type NightNote,
  type RiskCheck,
  type Terms,
  useStayAdmit,
  useStayFits,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { notify } from "../../../shared/ui/notify";
import { ActDialog } from "../shared/ActDialog";
import { BedField } from "../shared/BedField";
import { ElderField, type SomeElder } from "../shared/ElderField";
import { WhenField, whenAsked, whenFound } from "../shared/WhenField";
import { isOverridable } from "../shared/bedWords";
import shared from "../shared/shared.module.css";
import { RiskFields, emptyRiskCheck } from "./RiskFields";
import { TermsFields, emptyTerms } from "./TermsFields";

interface Props {
  board: BedBoard;
  actor: string;
  bedId: string | null;
  elder: SomeElder | null;
  /** What the night staff found, which this act sets right. */
  note?: NightNote;
  onClose: () => void;
}

/** An elder comes to live here: who, into which bed or none yet, what is agreed, what was looked at before. */
export function AdmitDialog(props: Props) {
  const { board, actor, bedId: firstBedId, elder: firstElder, note, onClose } = props;
  const { t } = useTranslation();
  const admit = useStayAdmit();
  const faultsOf = useFieldFaults();
  const [elder, setElder] = useState(firstElder);
  const [bedId, setBedId] = useState(firstBedId);
  const [terms, setTerms] = useState<Terms>(emptyTerms);
  const [check, setCheck] = useState<RiskCheck>(() => emptyRiskCheck(board.today, actor));
  const [isChecked, setIsChecked] = useState(true);
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [exceptionReason, setExceptionReason] = useState("");
  const [when, setWhen] = useState(() => whenFound(note, board.timeZone));
  const [isMore, setIsMore] = useState(false);
  const fits = useStayFits(
    { centreId: board.centreId, elderId: elder?.id ?? "" },
    { enabled: elder !== null && bedId !== null },
  );
  const obstacle = fits.data?.find((fit) => fit.bedId === bedId)?.obstacle ?? null;
  const refusal = admit.error;
  const faults = faultsOf(refusal);
  const needsReason =
    (obstacle !== null && isOverridable(obstacle.code)) || (refusal !== null && isOverridable(refusal.code));
  const people = [
    ...board.rooms.flatMap(({ beds }) => beds.flatMap(({ occupant }) => occupant ?? [])),
    ...board.withoutBed,
  ];

  function act() {
    if (elder === null) {
      return;
    }
    admit.mutate(
      {
        elderId: elder.id,
        centreId: board.centreId,
        bedId,
        terms,
        riskCheck: isChecked ? check : null,
        partnerId,
        exceptionReason: exceptionReason.trim(),
        nightNoteId: note?.id ?? null,
        ...whenAsked(when, board.timeZone),
      },
      {
        onSuccess: ({ elderName }) => {
          notify(t("beds.done.admitted", { name: elderName }));
          onClose();
        },
      },
    );
  }

  return (
    <ActDialog
      when={when}
      title={t("beds.act.admit")}
      timeZone={board.timeZone}
      refusal={refusal}
      act={t("beds.act.admitNow")}
      isActing={admit.isPending}
      isHeld={elder === null}
      size="lg"
      onAct={act}
      onClose={onClose}
    >
      {note !== undefined && (
        <p className={shared.hint}>{t("beds.rounds.foundArrived", { note: note.note })}</p>
      )}
      <Group grow align="start">
        <ElderField label={t("beds.who")} value={elder} error={faults["elderId"]} onChange={setElder} />
        <BedField
          label={t("beds.bed")}
          board={board}
          elderId={elder?.id ?? null}
          value={bedId}
          none={t("beds.noBedYet")}
          error={faults["bedId"]}
          onChange={setBedId}
        />
      </Group>
      {needsReason && (
        <TextInput
          label={t("beds.exceptionReason")}
          value={exceptionReason}
          maxLength={200}
          error={faults["exceptionReason"]}
          onChange={(event) => setExceptionReason(event.currentTarget.value)}
        />
      )}
      <TermsFields terms={terms} faults={faults} isMore={isMore} onChange={setTerms} />
      <Checkbox
        label={t("beds.risk.done")}
        description={isChecked ? undefined : t("beds.risk.doneLater")}
        checked={isChecked}
        onChange={(event) => setIsChecked(event.currentTarget.checked)}
      />
      {isChecked && <RiskFields check={check} faults={faults} onChange={setCheck} />}
      <Button
        variant="subtle"
        mih="2.75rem"
        style={{ alignSelf: "flex-start" }}
        aria-expanded={isMore}
        rightSection={
          isMore ? <IconChevronUp size="1rem" aria-hidden /> : <IconChevronDown size="1rem" aria-hidden />
        }
        onClick={() => setIsMore(!isMore)}
      >
        {t("beds.more")}
      </Button>
      <Collapse expanded={isMore}>
        <Stack gap="md">
          <Select
            label={t("beds.partner")}
            placeholder={t("beds.partnerNone")}
            searchable
            clearable
            clearButtonProps={{ "aria-label": t("action.clear") }}
            data={people.map(({ admissionId, name }) => ({ value: admissionId, label: name }))}
            value={partnerId}
            error={faults["partnerId"]}
            onChange={setPartnerId}
          />
        </Stack>
      </Collapse>
      <WhenField when={when} today={board.today} faults={faults} onChange={setWhen} />
    </ActDialog>
  );
}
