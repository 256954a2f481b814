import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { IngredientDetails, IngredientPart } from "../../ipc/generated";
import { AllergenFields, MarkFields } from "./AllergenFields";
import classes from "./ingredient.module.css";

interface Props {
  details: IngredientDetails;
  put: (some: Partial<IngredientDetails>) => void;
  faults: Record<string, string>;
}

/** What a sauce is made of, each part with its own allergens: they count for every dish. */
export function PartFields({ details, put, faults }: Props) {
  const { t } = useTranslation();
  const { parts } = details;
  const putPart = (place: number, some: Partial<IngredientPart>) =>
    put({ parts: parts.map((part, index) => (index === place ? { ...part, ...some } : part)) });
  return (
    <fieldset className={classes.parts}>
      <legend>{t("ingredients.parts")}</legend>
      <p className={classes.hint}>{t("ingredients.partsHint")}</p>
      <ul>
        {parts.map((part, place) => {
          const name = part.name === "" ? t("ingredients.partNumber", { number: place + 1 }) : part.name;
          return (
            // A part has no name of its own until it is saved: its place is what tells it apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <TextInput
                aria-label={t("ingredients.partName", { number: place + 1 })}
                placeholder={t("ingredients.partPlaceholder")}
                maxLength={30}
                value={part.name}
                error={faults[`parts.${place}.name`]}
                onChange={(event) => putPart(place, { name: event.currentTarget.value })}
              />
              <AllergenFields
                allergens={part.allergens}
                of={name}
                error={faults[`parts.${place}.allergens`]}
                onChange={(allergens) => putPart(place, { allergens })}
              />
              <MarkFields
                marks={part.marks}
                of={name}
                error={faults[`parts.${place}.marks`]}
                onChange={(marks) => putPart(place, { marks })}
              />
              <ActionIcon
                aria-label={t("ingredients.removePart", { name })}
                onClick={() => put({ parts: parts.filter((_, index) => index !== place) })}
              >
                <IconX size="1.25rem" aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Button
        variant="subtle"
        leftSection={<IconPlus size="1.25rem" aria-hidden />}
        onClick={() => put({ parts: [...parts, { name: "", allergens: [], marks: [] }] })}
      >
        {t("ingredients.addPart")}
      </Button>
    </fieldset>
  );
}
