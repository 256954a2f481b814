import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Meal, type SafetyDay, useBatchStart, useDishList } from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { notify } from "../../shared/ui/notify";
import { FormDialog } from "../../shared/ui/FormDialog";
import { PersonField, WhenField } from "./fields";
import { instantAt } from "./instant";
import { usePerson } from "./usePerson";

interface Props {
  day: SafetyDay;
  meal: Meal;
  /** The dish to begin with; none: to be chosen. */
  dishId: string | null;
  onClose: () => void;
}

/** Puts a pot on. The dishes of the meal come first, all others can be found. */
export function StartBatchDialog({ day, meal, dishId, onClose }: Props) {
  const { t } = useTranslation();
  const start = useBatchStart();
  const faultsOf = useFieldFaults();
  const dishes = useDishList({
    query: "",
    category: null,
    without: [],
    texture: null,
    season: null,
    withWithdrawn: false,
  });
  const [dish, setDish] = useState(dishId);
  const [pot, setPot] = useState("");
  const [portions, setPortions] = useState<number | null>(null);
  const [cook, setCook] = usePerson();
  const [at, setAt] = useState("");
  const faults = faultsOf(start.error);
  const ofMeal = day.meals.find((one) => one.meal === meal)?.dishes ?? [];
  const known = new Set(ofMeal.map((one) => one.dishId));
  const others = (dishes.data ?? []).filter(({ facts }) => !known.has(facts.dishId));
  const data = [
    { group: t(`meal.${meal}`), items: ofMeal.map((one) => ({ value: one.dishId, label: one.dishName })) },
    {
      group: t("safety.otherDishes"),
      items: others.map(({ facts }) => ({ value: facts.dishId, label: facts.name })),
    },
  ].filter(({ items }) => items.length > 0);

  return (
    <FormDialog
      title={t("safety.startTitle", { meal: t(`meal.${meal}`) })}
      timeZone={day.timeZone}
      refusal={start.error}
      saveWords={t("safety.start")}
      isSaving={start.isPending}
      onClose={onClose}
      onSave={() =>
        start.mutate(
          {
            kitchenId: day.kitchenId,
            serviceOn: day.on,
            meal,
            dishId: dish ?? "",
            pot,
            portions,
            cook,
            startedAt: at === "" ? null : instantAt(day.timeZone, day.on, at),
          },
          {
            onSuccess: (batch) => {
              notify(t("safety.started", { dish: batch.dishName }));
              onClose();
            },
          },
        )
      }
    >
      <Select
        label={t("safety.dish")}
        required
        searchable
        // The dialog is seen whole before its list falls over it.
        openOnFocus={false}
        data-autofocus
        nothingFoundMessage={t("safety.noDish")}
        data={data}
        value={dish}
        error={faults["dishId"]}
        onChange={setDish}
      />
      <Group grow align="start">
        <TextInput
          label={t("safety.pot")}
          placeholder={t("safety.potHint")}
          maxLength={40}
          value={pot}
          error={faults["pot"]}
          onChange={(event) => setPot(event.currentTarget.value)}
        />
        <NumberInput
          label={t("safety.portions")}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          value={portions ?? ""}
          error={faults["portions"]}
          onChange={(value) => setPortions(typeof value === "number" ? value : null)}
        />
      </Group>
      <Group grow align="start">
        <PersonField value={cook} onChange={setCook} error={faults["cook"]} />
        <WhenField value={at} onChange={setAt} error={faults["startedAt"]} />
      </Group>
    </FormDialog>
  );
}
