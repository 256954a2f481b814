import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Building, useBedChangeBuilding, useBedSetUpBuilding } from "../../../ipc/generated";
import { useFieldFaults } from "../../../shared/faults/useFieldFaults";
import { ActDialog } from "../shared/ActDialog";
import type { ResidenceHere } from "../shared/residence";
import classes from "./house.module.css";

interface Props {
  residence: ResidenceHere;
  building: Building | null;
  onClose: () => void;
}

interface Line {
  key: number;
  id: string | null;
  name: string;
}

/** A building with its floors in their order. */
export function BuildingDialog({ residence, building, onClose }: Props) {
  const { t } = useTranslation();
  const setUp = useBedSetUpBuilding();
  const change = useBedChangeBuilding();
  const faultsOf = useFieldFaults();
  const [name, setName] = useState(building?.name ?? "");
  const [floors, setFloors] = useState<readonly Line[]>(
    () =>
      building?.floors.map((floor, key) => ({ key, ...floor })) ?? [
        { key: 0, id: null, name: t("beds.house.floorNumber", { number: 1 }) },
      ],
  );
  const refusal = setUp.error ?? change.error;
  const faults = faultsOf(refusal);
  function act() {
    if (building === null) {
      setUp.mutate(
        { centreId: residence.id, name: name.trim(), floors: floors.map((floor) => floor.name.trim()) },
        { onSuccess: onClose },
      );
    } else {
      change.mutate(
        {
          buildingId: building.id,
          name: name.trim(),
          floors: floors.map((floor) => ({ id: floor.id, name: floor.name.trim() })),
        },
        { onSuccess: onClose },
      );
    }
  }
  return (
    <ActDialog
      title={t(building === null ? "beds.house.newBuilding" : "beds.house.changeBuilding")}
      timeZone={residence.timeZone}
      refusal={refusal}
      act={t("action.save")}
      isActing={setUp.isPending || change.isPending}
      onAct={act}
      onClose={onClose}
    >
      <TextInput
        label={t("beds.house.buildingName")}
        placeholder={t("beds.house.buildingPlaceholder")}
        data-autofocus
        required
        maxLength={60}
        value={name}
        error={faults["name"]}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.lines} role="group" aria-label={t("beds.floors")}>
        {floors.map((floor, place) => (
          <div key={floor.key} className={classes.lineField}>
            <TextInput
              aria-label={t("beds.house.floorName", { place: place + 1 })}
              value={floor.name}
              maxLength={60}
              error={faults[`floors.${place}`] ?? faults[`floors.${place}.name`]}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setFloors(floors.map((one) => (one.key === floor.key ? { ...one, name: text } : one)));
              }}
            />
            <ActionIcon
              aria-label={t("beds.house.removeFloor", { place: place + 1 })}
              disabled={floors.length === 1}
              onClick={() => setFloors(floors.filter(({ key }) => key !== floor.key))}
            >
              <IconTrash size="1.25rem" aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          leftSection={<IconPlus size="1.125rem" aria-hidden />}
          onClick={() =>
            setFloors([
              ...floors,
              {
                key: Math.max(...floors.map(({ key }) => key)) + 1,
                id: null,
                name: t("beds.house.floorNumber", { number: floors.length + 1 }),
              },
            ])
          }
        >
          {t("beds.house.addFloor")}
        </Button>
      </div>
    </ActDialog>
  );
}
