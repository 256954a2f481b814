import { Autocomplete, Select, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type CentreLabel,
  type Meal,
  useDeliveryNoteFeedback,
  useDistrictOverview,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { Choice } from "../../shared/ui/Choice";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import classes from "./delivery.module.css";
import { MealFields } from "./MealFields";

/** Who says it. */
export interface Speaker {
  id: string;
  name: string;
}

/** The field that finds an elder belongs to another feature. */
export type SpeakerField = (props: {
  label: string;
  description: string;
  value: Speaker | null;
  onChange: (speaker: Speaker | null) => void;
  error?: string | undefined;
}) => ReactNode;

interface Props {
  kitchen: CentreLabel;
  today: string;
  /** Those noted before. */
  dishes: readonly string[];
  speakerField: SpeakerField;
  onClose: () => void;
}

const scores = ["1", "2", "3", "4", "5"] as const;

/** What an eater, or a centre for its eaters, says about a meal or a dish. */
export function FeedbackDialog({ kitchen, today, dishes, speakerField, onClose }: Props) {
  const { t } = useTranslation();
  const overview = useDistrictOverview();
  const note = useDeliveryNoteFeedback();
  const faultsOf = useFieldFaults();
  const [serviceOn, setServiceOn] = useState(today);
  const [meal, setMeal] = useState<Meal>("lunch");
  const [elder, setElder] = useState<Speaker | null>(null);
  const [centre, setCentre] = useState<string | null>(null);
  const [dishName, setDishName] = useState("");
  const [score, setScore] = useState<(typeof scores)[number] | null>(null);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const faults = faultsOf(note.error);

  function save() {
    setTried(true);
    if (score === null) {
      return;
    }
    note.mutate(
      {
        kitchenId: kitchen.id,
        serviceOn,
        meal,
        elderId: elder?.id ?? null,
        centreId: centre,
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
    <FormDialog
      title={t("leftovers.addFeedback")}
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
      <Choice
        label={t("leftovers.scoreTitle")}
        required
        value={score}
        options={scores.map((value) => ({ value, label: t(`leftovers.scores.${value}`) }))}
        error={faults["score"] ?? (tried && score === null ? t("fault.required") : undefined)}
        onChange={setScore}
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
      <div className={classes.fields}>
        {speakerField({
          label: t("leftovers.who"),
          description: t("leftovers.whoHint"),
          value: elder,
          onChange: setElder,
          error: faults["elderId"],
        })}
        <Select
          label={t("leftovers.site")}
          clearable
          clearButtonProps={{ "aria-label": t("leftovers.siteClear") }}
          placeholder={t("leftovers.siteAny")}
          data={(overview.data?.centres ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={centre}
          error={faults["centreId"]}
          onChange={setCentre}
        />
      </div>
      <Autocomplete
        label={t("leftovers.dish")}
        description={t("leftovers.dishHint")}
        maxLength={60}
        data={[...dishes]}
        value={dishName}
        error={faults["dishName"]}
        onChange={setDishName}
      />
    </FormDialog>
  );
}
