import { Autocomplete, Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Meal,
  useDeliveryNoteLeftover,
  useDeliveryServed,
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
  /** Those noted before, for a dish that was not on the released sheet. */
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
  const [saysOther, setSaysOther] = useState(false);
  const [served, setServed] = useState<number | string>("");
  const [left, setLeft] = useState<number | string>("");
  const [words, setWords] = useState("");
  const faults = faultsOf(note.error);
  const cooked = useDeliveryServed({ kitchenId: kitchen.id, serviceOn, meal });
  const here = (cooked.data ?? []).filter(({ centreId }) => centreId === (site === HOMES ? null : site));
  // A meal that was never released has no sheet to choose from.
  const isOther = saysOther || cooked.data?.length === 0;

  /** Another meal or site was served other things. */
  function anew() {
    setDishName("");
    setServed("");
  }

  function choose(name: string | null) {
    setDishName(name ?? "");
    // The same dish may stand in two places on the tray.
    const weight = here.filter((one) => one.dishName === name).reduce((sum, one) => sum + one.grams, 0);
    setServed(weight === 0 ? "" : Math.round(weight / 10) / 100);
  }

  function save() {
    note.mutate(
      {
        kitchenId: kitchen.id,
        serviceOn,
        meal,
        centreId: site === HOMES ? null : site,
        dishName: dishName.trim(),
        isOther,
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
        onDay={(day) => {
          setServiceOn(day);
          anew();
        }}
        onMeal={(chosen) => {
          setMeal(chosen);
          anew();
        }}
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
        onChange={(value) => {
          setSite(value ?? HOMES);
          anew();
        }}
      />
      {isOther ? (
        <Autocomplete
          label={t("leftovers.dish")}
          description={cooked.data?.length === 0 ? t("leftovers.notReleased") : undefined}
          withAsterisk
          openOnFocus={false}
          data-autofocus
          maxLength={60}
          data={[...dishes]}
          value={dishName}
          error={faults["dishName"]}
          onChange={setDishName}
        />
      ) : (
        <Select
          label={t("leftovers.dish")}
          description={t("leftovers.dishFromSheet")}
          withAsterisk
          openOnFocus={false}
          data-autofocus
          data={[...new Set(here.map((one) => one.dishName))]}
          value={dishName === "" ? null : dishName}
          nothingFoundMessage={t("leftovers.nothingHere")}
          error={faults["dishName"]}
          onChange={choose}
        />
      )}
      {cooked.data !== undefined && cooked.data.length > 0 && (
        <Checkbox
          label={t("leftovers.other")}
          checked={saysOther}
          onChange={(event) => {
            setSaysOther(event.currentTarget.checked);
            anew();
          }}
        />
      )}
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
