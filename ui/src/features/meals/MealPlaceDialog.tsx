import { Checkbox, Group, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type DayPart, type DayPartMeal, type MealPlace, useMealSetPlace } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { dayParts, meals } from "./parts";

interface Props {
  place: MealPlace;
  kitchens: readonly MealPlace[];
  onClose: () => void;
}

const USUAL = "usual";

/** Who cooks for a centre, and which meals whoever comes for which part of the day has there. */
export function MealPlaceDialog({ place, kitchens, onClose }: Props) {
  const { t } = useTranslation();
  const set = useMealSetPlace();
  const faultsOf = useFieldFaults();
  const [kitchenId, setKitchenId] = useState(place.setKitchenId ?? USUAL);
  const [eaten, setEaten] = useState<readonly DayPartMeal[]>(place.meals);
  const faults = faultsOf(set.error);

  const put = (dayPart: DayPart, chosen: readonly string[]) =>
    setEaten([
      ...eaten.filter((one) => one.dayPart !== dayPart),
      ...meals.filter((meal) => chosen.includes(meal)).map((meal) => ({ dayPart, meal })),
    ]);

  function save() {
    set.mutate(
      {
        centreId: place.centreId,
        version: place.version,
        kitchenId: kitchenId === USUAL ? null : kitchenId,
        meals: [...eaten],
      },
      {
        onSuccess: () => {
          notify(t("mealPlaces.saved", { name: place.centreName }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("mealPlaces.changeOf", { name: place.centreName })}
      timeZone="Asia/Shanghai"
      refusal={set.error}
      saveWords={t("action.save")}
      isSaving={set.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t("mealPlaces.kitchen")}
        data={[
          { value: USUAL, label: t("mealPlaces.usual") },
          ...kitchens.map(({ centreId, centreName }) => ({ value: centreId, label: centreName })),
        ]}
        value={kitchenId}
        allowDeselect={false}
        error={faults["kitchenId"]}
        onChange={(value) => setKitchenId(value ?? USUAL)}
      />
      {dayParts.map((part) => (
        <Checkbox.Group
          key={part}
          label={t("mealPlaces.mealsOf", { part: t(`dayPart.${part}`) })}
          value={eaten.filter((one) => one.dayPart === part).map(({ meal }) => meal)}
          error={faults["meals"]}
          onChange={(chosen) => put(part, chosen)}
        >
          <Group mt="xs" gap="xl">
            {meals.map((meal) => (
              <Checkbox key={meal} mih="2.75rem" value={meal} label={t(`meal.${meal}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      ))}
    </FormDialog>
  );
}
