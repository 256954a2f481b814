import { Button, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Meal, type MealDay, type StopCause, useMealStop } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { dayAfter } from "../../shared/format/days";
import { DayField } from "../../shared/ui/DayField";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import type { Chosen } from "./ElderField";

const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
const causes: readonly StopCause[] = ["asked", "away", "hospital", "deceased", "other"];
const EVERY = "every";

interface Props {
  elder: Chosen;
  day: MealDay;
  onDone: () => void;
}

/** No meals from a day on, whatever the elder would be counted by. */
export function StopFields({ elder, day, onDone }: Props) {
  const { t } = useTranslation();
  const stop = useMealStop();
  const faultsOf = useFieldFaults();
  const [from, setFrom] = useState<string | null>(day.serviceOn < day.today ? day.today : day.serviceOn);
  const [last, setLast] = useState<string | null>(null);
  const [meal, setMeal] = useState<string>(EVERY);
  const [cause, setCause] = useState<StopCause>("asked");
  const [note, setNote] = useState("");
  const faults = faultsOf(stop.error);

  return (
    <Stack gap="md">
      <RefusalNote refusal={stop.error} timeZone={day.timeZone} />
      <SimpleGrid cols={2}>
        <DayField label={t("meals.stopFrom")} value={from} onChange={setFrom} error={faults["fromOn"]} />
        <DayField
          label={t("meals.stopLast")}
          description={t("meals.stopLastHint")}
          clearable
          value={last}
          onChange={setLast}
          error={faults["untilOn"]}
        />
        <Select
          label={t("meals.which")}
          allowDeselect={false}
          data={[
            { value: EVERY, label: t("meals.everyMeal") },
            ...meals.map((value) => ({ value, label: t(`meal.${value}`) })),
          ]}
          value={meal}
          error={faults["meal"]}
          onChange={(value) => setMeal(value ?? EVERY)}
        />
        <Select
          label={t("meals.stopCause")}
          allowDeselect={false}
          data={causes.map((value) => ({ value, label: t(`stopCause.${value}`) }))}
          value={cause}
          onChange={(value) => setCause(causes.find((one) => one === value) ?? "other")}
        />
      </SimpleGrid>
      {cause === "deceased" && <p role="note">{t("meals.stopDeceased")}</p>}
      <TextInput
        label={t("meals.stopNote")}
        maxLength={200}
        value={note}
        error={faults["note"]}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogFoot>
        <Button variant="default" onClick={onDone}>
          {t("action.cancel")}
        </Button>
        <Button
          loading={stop.isPending}
          disabled={from === null}
          onClick={() =>
            stop.mutate(
              {
                elderId: elder.id,
                fromOn: from ?? day.today,
                untilOn: last === null ? null : dayAfter(last),
                meal: meals.find((one) => one === meal) ?? null,
                cause,
                note: note.trim(),
              },
              {
                onSuccess: () => {
                  notify(t("meals.stopped", { name: elder.name }));
                  onDone();
                },
              },
            )
          }
        >
          {t("meals.stopSave")}
        </Button>
      </DialogFoot>
    </Stack>
  );
}
