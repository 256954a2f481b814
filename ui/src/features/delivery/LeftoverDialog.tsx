import { Autocomplete, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Meal,
  useDeliveryNoteLeftover,
  useDistrictOverview,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import classes from "./delivery.module.css";
import { MealFields } from "./MealFields";

interface Props {
  kitchen: CentreLabel;
  today: string;
  /** Those noted before. */
  dishes: readonly string[];
  onClose: () => void;
}

const HOMES = "homes";
const grams = (kilos: number | string) => (typeof kilos === "number" ? Math.round(kilos * 1000) : 0);

/** What of a dish was served at a site, and what came back. */
export function LeftoverDialog({ kitchen, today, dishes, onClose }: Props) {
  const { t } = useTranslation();
  const overview = useDistrictOverview();
  const note = useDeliveryNoteLeftover();
  const faultsOf = useFieldFaults();
  const [serviceOn, setServiceOn] = useState(today);
  const [meal, setMeal] = useState<Meal>("lunch");
  const [site, setSite] = useState<string>(HOMES);
  const [dishName, setDishName] = useState("");
  const [served, setServed] = useState<number | string>("");
  const [left, setLeft] = useState<number | string>("");
  const [words, setWords] = useState("");
  const faults = faultsOf(note.error);

  function save() {
    note.mutate(
      {
        kitchenId: kitchen.id,
        serviceOn,
        meal,
        centreId: site === HOMES ? null : site,
        dishName: dishName.trim(),
        servedGrams: grams(served),
        leftGrams: grams(left),
        note: words.trim(),
      },
      {
        onSuccess: () => {
          notify(t("leftovers.saved", { dish: dishName.trim() }));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t("leftovers.add")}
      timeZone={kitchen.timeZone}
      refusal={note.error}
      saveWords={t("action.save")}
      isSaving={note.isPending}
      onSave={save}
      onClose={onClose}
    >
      <MealFields
        serviceOn={serviceOn}
        today={today}
        meal={meal}
        error={faults["serviceOn"]}
        onDay={setServiceOn}
        onMeal={setMeal}
      />
      <Select
        label={t("leftovers.site")}
        data={[
          ...(overview.data?.centres ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: HOMES, label: t("leftovers.homes") },
        ]}
        value={site}
        allowDeselect={false}
        searchable
        onChange={(value) => setSite(value ?? HOMES)}
      />
      <Autocomplete
        label={t("leftovers.dish")}
        withAsterisk
        openOnFocus={false}
        data-autofocus
        maxLength={60}
        data={[...dishes]}
        value={dishName}
        error={faults["dishName"]}
        onChange={setDishName}
      />
      <div className={classes.fields}>
        <NumberInput
          label={t("leftovers.servedKilos")}
          withAsterisk
          hideControls
          decimalScale={2}
          value={served}
          error={faults["servedGrams"]}
          onChange={setServed}
        />
        <NumberInput
          label={t("leftovers.leftKilos")}
          withAsterisk
          hideControls
          decimalScale={2}
          value={left}
          error={faults["leftGrams"]}
          onChange={setLeft}
        />
      </div>
      <TextInput
        label={t("delivery.note")}
        maxLength={200}
        value={words}
        error={faults["note"]}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
