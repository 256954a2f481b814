import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { Ingredient } from "../../ipc/generated";
import { type DishDraft, type DraftPart, newPart, startedParts } from "./dishDraft";
import classes from "./form.module.css";
import { isFound } from "../../shared/format/pinyin";

interface Props {
  draft: DishDraft;
  known: readonly Ingredient[];
  faults: Record<string, string>;
  onChange: (parts: readonly DraftPart[]) => void;
}

/** The recipe: an ingredient found by pinyin, its grams, how it is cut. */
export function IngredientLines({ draft, known, faults, onChange }: Props) {
  const { t } = useTranslation();
  const pinyin = useMemo(() => new Map(known.map(({ id, namePinyin }) => [id, namePinyin])), [known]);
  const data = useMemo(() => known.map(({ id, details }) => ({ value: id, label: details.name })), [known]);
  const started = startedParts(draft);
  const put = (key: string, some: Partial<DraftPart>) =>
    onChange(draft.parts.map((part) => (part.key === key ? { ...part, ...some } : part)));

  return (
    <>
      {faults["ingredients"] !== undefined && (
        <p className={classes.fault} role="alert">
          {t("dishes.needsIngredients")}
        </p>
      )}
      <ul className={classes.lines} aria-label={t("dishes.recipe")}>
        {draft.parts.map((part, place) => {
          // Faults are told by the place among what was sent.
          const sent = started.indexOf(part);
          const fault = (field: string) => (sent < 0 ? undefined : faults[`ingredients.${sent}.${field}`]);
          const line = place + 1;
          return (
            <li key={part.key}>
              <Select
                aria-label={t("dishes.ingredientOf", { line })}
                placeholder={t("dishes.chooseIngredient")}
                searchable
                limit={60}
                data={data}
                nothingFoundMessage={t("dishes.noIngredientFound")}
                filter={({ options, search }) =>
                  options.filter(
                    (option) =>
                      "value" in option && isFound(search, option.label, pinyin.get(option.value) ?? ""),
                  )
                }
                value={part.ingredientId}
                error={fault("ingredientId")}
                onChange={(ingredientId) => put(part.key, { ingredientId })}
              />
              <NumberInput
                aria-label={t("dishes.gramsOf", { line })}
                suffix={t("dishes.gramSuffix")}
                decimalScale={1}
                max={2000}
                hideControls
                value={part.grams}
                error={fault("grams")}
                onChange={(grams) => put(part.key, { grams })}
              />
              <TextInput
                aria-label={t("dishes.remarkOf", { line })}
                placeholder={t("dishes.remark")}
                maxLength={40}
                value={part.remark}
                error={fault("remark")}
                onChange={(event) => put(part.key, { remark: event.currentTarget.value })}
              />
              <ActionIcon
                aria-label={t("dishes.removeLine", { line })}
                onClick={() => onChange(draft.parts.filter(({ key }) => key !== part.key))}
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
        onClick={() => onChange([...draft.parts, newPart()])}
      >
        {t("dishes.addLine")}
      </Button>
    </>
  );
}
