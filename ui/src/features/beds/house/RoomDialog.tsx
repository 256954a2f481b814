import { Group, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type BedKind,
  type CareRoom,
  type CareRoomDetails,
  type House,
  type RoomFeature,
  type SexRule,
  useBedChangeRoom,
  useBedSetUpRoom,
} from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { Choice } from "../../../shared/ui/Choice";
import { ActDialog } from "../shared/ActDialog";
import type { ResidenceHere } from "../shared/residence";
import { bedKinds, detailsOf } from "./bedDraft";

const rules: readonly SexRule[] = ["women", "men", "couple", "any"];
const features: readonly RoomFeature[] = [
  "toilet",
  "shower",
  "call_bell",
  "oxygen",
  "wheelchair",
  "lift_hoist",
  "balcony",
  "south_facing",
  "dementia_care",
  "isolation",
];

interface Props {
  residence: ResidenceHere;
  house: House;
  room: CareRoom | null;
  floorId: string;
  onClose: () => void;
}

/** A room; a new one with its beds. */
export function RoomDialog({ residence, house, room, floorId, onClose }: Props) {
  const { t } = useTranslation();
  const setUp = useBedSetUpRoom();
  const change = useBedChangeRoom();
  const faultsOf = useFieldFaults();
  const [details, setDetails] = useState<CareRoomDetails>(() => {
    if (room !== null) {
      const { id: _, version: __, beds: ___, ...rest } = room;
      return rest;
    }
    return {
      floorId,
      wardId: house.wards[0]?.id ?? "",
      name: "",
      sexRule: "women",
      capacity: 2,
      planColumn: null,
      planRow: null,
      features: [],
    };
  });
  const [kind, setKind] = useState<BedKind>("nursing");
  const [basis, setBasis] = useState("");
  const put = (some: Partial<CareRoomDetails>) => setDetails({ ...details, ...some });
  const refusal = setUp.error ?? change.error;
  const faults = faultsOf(refusal, "details");
  const floors = house.buildings.flatMap((building) =>
    building.floors.map((floor) => ({ value: floor.id, label: `${building.name} ${floor.name}` })),
  );
  function act() {
    const asked = { ...details, name: details.name.trim() };
    if (room === null) {
      const beds = Array.from({ length: details.capacity }, (_, place) =>
        detailsOf(null, String(place + 1), kind, house.today, basis.trim()),
      );
      setUp.mutate({ details: asked, beds }, { onSuccess: onClose });
    } else {
      change.mutate({ careRoomId: room.id, version: room.version, details: asked }, { onSuccess: onClose });
    }
  }
  return (
    <ActDialog
      title={t(room === null ? "beds.house.newRoom" : "beds.house.changeRoom")}
      timeZone={residence.timeZone}
      refusal={refusal}
      act={t("action.save")}
      isActing={setUp.isPending || change.isPending}
      size="lg"
      onAct={act}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput
          label={t("beds.house.roomName")}
          placeholder="201"
          data-autofocus
          required
          maxLength={30}
          value={details.name}
          error={faults["name"]}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <NumberInput
          label={t(room === null ? "beds.house.bedsInRoom" : "beds.house.capacity")}
          min={1}
          max={20}
          allowDecimal={false}
          value={details.capacity}
          error={faults["capacity"]}
          onChange={(value) => put({ capacity: Number(value) || 1 })}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={t("beds.house.floor")}
          data={floors}
          value={details.floorId}
          allowDeselect={false}
          error={faults["floorId"]}
          onChange={(value) => put({ floorId: value ?? details.floorId })}
        />
        <Select
          label={t("beds.ward")}
          data={house.wards.map(({ id, name }) => ({ value: id, label: name }))}
          value={details.wardId}
          allowDeselect={false}
          error={faults["wardId"]}
          onChange={(value) => put({ wardId: value ?? details.wardId })}
        />
      </Group>
      <Choice
        label={t("beds.house.sexRule")}
        value={details.sexRule}
        options={rules.map((value) => ({ value, label: t(`sexRule.${value}`) }))}
        onChange={(sexRule) => put({ sexRule })}
      />
      <MultiSelect
        label={t("beds.house.features")}
        data={features.map((value) => ({ value, label: t(`roomFeature.${value}`) }))}
        value={details.features}
        onChange={(chosen) => put({ features: features.filter((feature) => chosen.includes(feature)) })}
      />
      <Group grow align="start">
        <NumberInput
          label={t("beds.house.planRow")}
          min={1}
          max={99}
          allowDecimal={false}
          value={details.planRow ?? ""}
          error={faults["planRow"]}
          onChange={(value) => put({ planRow: Number(value) || null })}
        />
        <NumberInput
          label={t("beds.house.planColumn")}
          min={1}
          max={99}
          allowDecimal={false}
          value={details.planColumn ?? ""}
          error={faults["planColumn"]}
          onChange={(value) => put({ planColumn: Number(value) || null })}
        />
      </Group>
      {room === null && (
        <>
          <Choice
            label={t("beds.house.kindOfBeds")}
            value={kind}
            options={bedKinds.map((value) => ({ value, label: t(`bedKind.${value}`) }))}
            onChange={setKind}
          />
          {kind === "nursing" && (
            <TextInput
              label={t("beds.house.basis")}
              placeholder={t("beds.house.basisPlaceholder")}
              required
              maxLength={200}
              value={basis}
              error={faults["beds.0.nursingBasis"]}
              onChange={(event) => setBasis(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
