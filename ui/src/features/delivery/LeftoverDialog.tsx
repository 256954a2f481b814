import { Autocomplete, Button, Modal, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Meal,
  useDeliveryNoteLeftover,
  useDistrictOverview,
} from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import classes from "./delivery.module.css";
import { meals } from "./meals";

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
  const faults = note.error ? faultsOf(note.error) : {};

  function save(event: FormEvent) {
    event.preventDefault();
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
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("leftovers.add")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={save} noValidate>
        <Stack gap="md">
          <RefusalNote refusal={note.error} timeZone={kitchen.timeZone} />
          <div className={classes.fields}>
            <DayField
              label={t("leftovers.day")}
              value={serviceOn}
              maxDate={today}
              error={faults["serviceOn"]}
              onChange={(day) => day !== null && setServiceOn(day)}
            />
            <Choice
              label={t("delivery.meal")}
              value={meal}
              options={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
              onChange={setMeal}
            />
          </div>
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
              suffix=" kg"
              value={served}
              error={faults["servedGrams"]}
              onChange={setServed}
            />
            <NumberInput
              label={t("leftovers.leftKilos")}
              withAsterisk
              hideControls
              decimalScale={2}
              suffix=" kg"
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
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={note.isPending}>
              {t("action.save")}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Modal>
  );
}
