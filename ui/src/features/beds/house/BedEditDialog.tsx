import { Button, Group, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Bed,
  type BedDetails,
  type CareRoom,
  type PastClosure,
  useBedChange,
  useBedDelete,
  useBedSetUp,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { DayField } from "../../../shared/ui/DayField";
import { ActDialog } from "../shared/ActDialog";
import type { ResidenceHere } from "../shared/residence";
import { ClosureDialog, ClosuresList } from "./ClosuresList";
import { bedKinds, detailsOf, placeFrom } from "./bedDraft";

interface Props {
  residence: ResidenceHere;
  today: string;
  room: CareRoom;
  bed: Bed | null;
  onClose: () => void;
}

/** A bed: its label, what it is for, since when it is recognised, since when it serves. */
export function BedEditDialog({ residence, today, room, bed, onClose }: Props) {
  const { t } = useTranslation();
  const setUp = useBedSetUp();
  const change = useBedChange();
  const remove = useBedDelete();
  const faultsOf = useFieldFaults();
  const [details, setDetails] = useState<BedDetails>(() =>
    detailsOf(
      bed,
      String(room.beds.length + 1),
      room.beds[0]?.kind ?? "nursing",
      placeFrom(room, today),
      room.beds[0]?.nursingBasis ?? "",
    ),
  );
  const [correctionReason, setCorrectionReason] = useState("");
  const [wrong, setWrong] = useState<PastClosure | null>(null);
  const put = (some: Partial<BedDetails>) => setDetails({ ...details, ...some });
  const refusal = setUp.error ?? change.error ?? remove.error;
  const faults = faultsOf(refusal, "details");
  if (wrong !== null) {
    return <ClosureDialog timeZone={residence.timeZone} closure={wrong} onClose={() => setWrong(null)} />;
  }
  return (
    <ActDialog
      title={bed === null ? t("beds.house.newBedIn", { room: room.name }) : `${room.name}-${bed.label}`}
      timeZone={residence.timeZone}
      refusal={refusal}
      act={t("action.save")}
      isActing={setUp.isPending || change.isPending}
      aside={
        bed !== null && (
          <Button
            variant="subtle"
            color="red"
            c="var(--crimson)"
            mr="auto"
            loading={remove.isPending}
            onClick={() => remove.mutate({ bedId: bed.id }, { onSuccess: onClose })}
          >
            {t("beds.house.deleteBed")}
          </Button>
        )
      }
      onAct={() => {
        const asked = { ...details, label: details.label.trim(), nursingBasis: details.nursingBasis.trim() };
        if (bed === null) {
          setUp.mutate({ careRoomId: room.id, details: asked }, { onSuccess: onClose });
        } else {
          change.mutate(
            {
              bedId: bed.id,
              version: bed.version,
              details: asked,
              correctionReason: correctionReason.trim(),
            },
            { onSuccess: onClose },
          );
        }
      }}
      onClose={onClose}
    >
      <TextInput
        label={t("beds.house.bedLabel")}
        data-autofocus
        required
        maxLength={10}
        value={details.label}
        error={faults["label"]}
        onChange={(event) => put({ label: event.currentTarget.value })}
      />
      <Choice
        label={t("beds.house.kind")}
        value={details.kind}
        options={bedKinds.map((value) => ({ value, label: t(`bedKind.${value}`) }))}
        onChange={(kind) =>
          put({
            kind,
            nursingFromOn: kind === "nursing" ? (details.nursingFromOn ?? today) : details.nursingFromOn,
          })
        }
      />
      {details.kind === "nursing" && (
        <>
          <Group grow align="start">
            <DayField
              label={t("beds.house.nursingFrom")}
              value={details.nursingFromOn}
              error={faults["nursingFromOn"]}
              onChange={(nursingFromOn) => put({ nursingFromOn })}
            />
            <DayField
              label={t("beds.house.nursingUntil")}
              value={details.nursingUntilOn}
              clearable
              error={faults["nursingUntilOn"]}
              onChange={(nursingUntilOn) => put({ nursingUntilOn })}
            />
          </Group>
          <TextInput
            label={t("beds.house.basis")}
            placeholder={t("beds.house.basisPlaceholder")}
            maxLength={200}
            value={details.nursingBasis}
            error={faults["nursingBasis"]}
            onChange={(event) => put({ nursingBasis: event.currentTarget.value })}
          />
        </>
      )}
      <Group grow align="start">
        <DayField
          label={t("beds.house.inServiceFrom")}
          value={details.inServiceFromOn}
          error={faults["inServiceFromOn"]}
          onChange={(inServiceFromOn) => put({ inServiceFromOn })}
        />
        <DayField
          label={t("beds.house.inServiceUntil")}
          value={details.inServiceUntilOn}
          clearable
          error={faults["inServiceUntilOn"]}
          onChange={(inServiceUntilOn) => put({ inServiceUntilOn })}
        />
      </Group>
      <NumberInput
        label={t("beds.house.monthlyPrice")}
        description={t("beds.house.monthlyPriceHint")}
        min={0}
        clampBehavior="none"
        decimalScale={2}
        value={details.monthlyFen === null ? "" : details.monthlyFen / 100}
        error={faults["monthlyFen"]}
        onChange={(value) => put({ monthlyFen: value === "" ? null : Math.round(Number(value) * 100) })}
      />
      {(change.error?.code === "census_closed" || correctionReason !== "") && (
        <TextInput
          label={t("beds.correct.reason")}
          description={t("beds.correct.hint")}
          maxLength={200}
          value={correctionReason}
          error={faultsOf(change.error)["correctionReason"]}
          onChange={(event) => setCorrectionReason(event.currentTarget.value)}
        />
      )}
      {bed !== null && <ClosuresList bedId={bed.id} onCorrect={setWrong} />}
    </ActDialog>
  );
}
