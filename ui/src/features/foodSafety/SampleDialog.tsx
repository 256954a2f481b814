import { Group, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ColdPlaceDay,
  type DishSamples,
  type Meal,
  type SafetyDay,
  useSampleTake,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { notify } from "../../shared/ui/notify";
import { FormDialog } from "../../shared/ui/FormDialog";
import { PersonField, WhenField } from "./fields";
import { instantAt } from "./instant";
import { usePerson } from "./usePerson";

interface Props {
  day: SafetyDay;
  meal: Meal;
  dish: DishSamples;
  onClose: () => void;
}

/** What stays between 0 and 8 °C; the core refuses others. A place that was closed since is not offered either. */
const keepsSamples = (place: ColdPlaceDay) =>
  place.isOpen &&
  place.kind !== "freezer" &&
  place.lowestTenthsCelsius >= 0 &&
  place.highestTenthsCelsius <= 80;

/** Records a sample of a dish. */
export function SampleDialog({ day, meal, dish, onClose }: Props) {
  const { t } = useTranslation();
  const take = useSampleTake();
  const faultsOf = useFieldFaults();
  const fridges = day.coldPlaces
    .filter(keepsSamples)
    .toSorted((one, other) => Number(other.kind === "sample_fridge") - Number(one.kind === "sample_fridge"));
  const [grams, setGrams] = useState<number | null>(day.settings.sampleGrams);
  const [place, setPlace] = useState<string | null>(fridges[0]?.id ?? null);
  const [person, setPerson] = usePerson();
  const [at, setAt] = useState("");
  const faults = faultsOf(take.error);
  return (
    <FormDialog
      title={t("safety.sampleTitle", { dish: dish.dishName })}
      timeZone={day.timeZone}
      refusal={take.error}
      saveWords={t("safety.takeSample")}
      isSaving={take.isPending}
      onClose={onClose}
      onSave={() =>
        take.mutate(
          {
            kitchenId: day.kitchenId,
            serviceOn: day.on,
            meal,
            dishId: dish.dishId,
            batchId: null,
            grams: grams ?? 0,
            takenAt: at === "" ? null : instantAt(day.timeZone, day.on, at),
            coldPlaceId: place ?? "",
            person,
          },
          {
            onSuccess: () => {
              notify(t("safety.sampleTaken", { dish: dish.dishName }));
              onClose();
            },
          },
        )
      }
    >
      <Group grow align="start">
        <NumberInput
          label={t("safety.grams")}
          description={t("safety.gramsHint", {
            grams: day.settings.sampleGrams,
            hours: day.settings.sampleHours,
          })}
          required
          data-autofocus
          min={0}
          max={5000}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          rightSection={t("safety.gram")}
          value={grams ?? ""}
          error={faults["grams"]}
          onChange={(value) => setGrams(typeof value === "number" ? value : null)}
        />
        <WhenField value={at} onChange={setAt} error={faults["takenAt"]} />
      </Group>
      <Group grow align="start">
        <Select
          label={t("safety.fridge")}
          required
          allowDeselect={false}
          disabled={fridges.length === 0}
          description={fridges.length === 0 ? t("safety.noFridge") : undefined}
          data={fridges.map(({ id, name }) => ({ value: id, label: name }))}
          value={place}
          error={faults["coldPlaceId"]}
          onChange={setPlace}
        />
        <PersonField value={person} onChange={setPerson} error={faults["person"]} />
      </Group>
    </FormDialog>
  );
}
