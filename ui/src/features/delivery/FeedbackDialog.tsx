import { Autocomplete, Button, Modal, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { type CentreLabel, type Meal, useDeliveryNoteFeedback } from "../../ipc/generated";
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

const scores = ["1", "2", "3", "4", "5"] as const;

/** What an eater says about a meal or a dish. */
export function FeedbackDialog({ kitchen, today, dishes, onClose }: Props) {
  const { t } = useTranslation();
  const note = useDeliveryNoteFeedback();
  const faultsOf = useFieldFaults();
  const [serviceOn, setServiceOn] = useState(today);
  const [meal, setMeal] = useState<Meal>("lunch");
  const [dishName, setDishName] = useState("");
  const [score, setScore] = useState<(typeof scores)[number]>("4");
  const [words, setWords] = useState("");
  const faults = note.error ? faultsOf(note.error) : {};

  function save(event: FormEvent) {
    event.preventDefault();
    note.mutate(
      {
        kitchenId: kitchen.id,
        serviceOn,
        meal,
        elderId: null,
        centreId: null,
        dishName: dishName.trim(),
        score: Number(score),
        words: words.trim(),
      },
      {
        onSuccess: () => {
          notify(t("leftovers.feedbackSaved"));
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
      title={t("leftovers.addFeedback")}
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
          <Choice
            label={t("leftovers.scoreTitle")}
            value={score}
            options={scores.map((value) => ({ value, label: t(`leftovers.scores.${value}`) }))}
            onChange={setScore}
          />
          <Autocomplete
            label={t("leftovers.dish")}
            description={t("leftovers.dishHint")}
            maxLength={60}
            data={[...dishes]}
            value={dishName}
            error={faults["dishName"]}
            onChange={setDishName}
          />
          <Textarea
            label={t("leftovers.words")}
            data-autofocus
            maxLength={300}
            autosize
            minRows={2}
            value={words}
            error={faults["words"]}
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
