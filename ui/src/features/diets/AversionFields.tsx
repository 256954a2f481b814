import { ActionIcon, Autocomplete, Button, Select } from "@mantine/core";
import { IconAlertTriangle, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type Severity, useDietReadWords } from "../../ipc/generated";
import { allergens } from "../../shared/diet/allergens";
import { isFound } from "../../shared/format/pinyin";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./diets.module.css";
import type { AversionRow, RowKind } from "./dietDraft";
import { useKnownIngredients } from "./useKnownIngredients";

const kinds: readonly RowKind[] = ["allergy", "intolerance", "dislike", "no_food"];
const severities: readonly Severity[] = ["severe", "moderate", "mild"];

interface Props {
  rows: readonly AversionRow[];
  faults: Record<string, string>;
  onChange: (rows: AversionRow[]) => void;
}

/** What is not for the elder: each line a food, how the elder stands to it, how grave. */
export function AversionFields({ rows, faults, onChange }: Props) {
  const { t } = useTranslation();
  const known = useKnownIngredients();
  const put = (id: number, some: Partial<AversionRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...some } : row)));
  const add = () =>
    onChange([
      ...rows,
      {
        id: Math.max(-1, ...rows.map(({ id }) => id)) + 1,
        kind: "allergy",
        allergen: null,
        ingredientId: null,
        words: "",
        severity: "severe",
      },
    ]);
  // The core counts the two kinds of line apart.
  const placeOf = (row: AversionRow) =>
    rows.filter(({ kind }) => (kind === "no_food") === (row.kind === "no_food")).indexOf(row);
  const faultOf = (row: AversionRow) => {
    const list = row.kind === "no_food" ? "otherAllergies" : "aversions";
    return faults[`${list}.${placeOf(row)}.words`] ?? faults[`${list}.${placeOf(row)}.ingredientId`];
  };

  return (
    <fieldset className={classes.aversions}>
      <legend>{t("diet.aversions")}</legend>
      <p className={classes.quiet}>{t("diet.aversionsHint")}</p>
      {rows.map((row, place) => (
        <div
          key={row.id}
          className={classes.aversion}
          role="group"
          aria-label={t("diet.line", { place: place + 1 })}
        >
          <Select
            aria-label={t("diet.kind")}
            allowDeselect={false}
            data={kinds.map((kind) => ({ value: kind, label: t(`aversionKind.${kind}`) }))}
            value={row.kind}
            onChange={(value) => {
              const kind = kinds.find((one) => one === value) ?? "allergy";
              const named = row.allergen === null ? known.idOf(row.words, kind) : null;
              put(row.id, { kind, ingredientId: kind === "dislike" ? (row.ingredientId ?? named) : named });
            }}
          />
          <Autocomplete
            aria-label={t("diet.food")}
            placeholder={t("diet.foodPlaceholder")}
            maxLength={60}
            limit={12}
            data={row.kind === "no_food" ? [] : known.names}
            filter={({ options, search }) =>
              options.filter(
                (option) =>
                  search.trim() !== "" &&
                  "value" in option &&
                  isFound(search, option.value, known.pinyinOf(option.value)),
              )
            }
            value={row.words}
            error={faultOf(row)}
            // Words that name an ingredient are that ingredient; others are read by the kitchen.
            onChange={(words) =>
              put(row.id, { words, ingredientId: row.allergen === null ? known.idOf(words, row.kind) : null })
            }
          />
          <Select
            aria-label={t("diet.group")}
            placeholder={t("diet.groupPlaceholder")}
            clearable
            searchable
            disabled={row.kind === "no_food"}
            clearButtonProps={{ "aria-label": t("diet.groupClear") }}
            data={allergens.map((value) => ({ value, label: t(`allergen.${value}`) }))}
            value={row.allergen}
            onChange={(value) => {
              const allergen = allergens.find((one) => one === value) ?? null;
              const named = allergen === null ? "" : t(`allergen.${allergen}`);
              put(row.id, {
                allergen,
                ingredientId: null,
                words: row.words.trim() === "" ? named : row.words,
              });
            }}
          />
          <Select
            aria-label={t("diet.severity")}
            allowDeselect={false}
            disabled={row.kind === "dislike"}
            data={severities.map((value) => ({ value, label: t(`alert.severity.${value}`) }))}
            value={row.severity}
            onChange={(value) =>
              put(row.id, { severity: severities.find((one) => one === value) ?? "severe" })
            }
          />
          <ActionIcon
            variant="subtle"
            color="var(--quiet)"
            size="2.75rem"
            aria-label={t("diet.removeLine", { place: place + 1 })}
            onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
          >
            <IconTrash size="1.25rem" aria-hidden />
          </ActionIcon>
          {row.ingredientId !== null && known.nameOf(row.ingredientId) !== "" && (
            <p className={classes.meaning} role="status">
              {t("diet.ingredientLine", { name: known.nameOf(row.ingredientId) })}
            </p>
          )}
          {(row.kind === "allergy" || row.kind === "intolerance") &&
            row.allergen === null &&
            row.ingredientId === null && <Meaning kind={row.kind} words={row.words} />}
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        className={classes.add}
        onClick={add}
      >
        {t("diet.addLine")}
      </Button>
    </fieldset>
  );
}

/** What the kitchen takes the words for; words that nothing matches are said so at once. */
function Meaning({ kind, words }: { kind: "allergy" | "intolerance"; words: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = words.trim();
  const says = useDietReadWords(
    { words: asked },
    { enabled: asked !== "", placeholderData: (before) => before },
  );
  if (asked === "" || !says.data) {
    return null;
  }
  const { allergens: groups, unmatched } = says.data;
  if (unmatched.length > 0) {
    return (
      <p className={classes.unmatched} role="status">
        <IconAlertTriangle size="1.125rem" aria-hidden />
        {t("diet.unmatchedLine", { words: format.list(unmatched) })}
      </p>
    );
  }
  return (
    <p className={classes.meaning} role="status">
      {groups.length === 0
        ? t(kind === "allergy" ? "diet.noFoodLine" : "diet.noFoodBorne")
        : t("diet.matchedLine", { groups: format.list(groups.map((group) => t(`allergen.${group}`))) })}
    </p>
  );
}
