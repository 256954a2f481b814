import { NumberInput, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { IngredientDetails } from "../../ipc/generated";
import classes from "./ingredient.module.css";
import { type Nutrient, mainNutrients, moreNutrients } from "./nutrients";

interface Props {
  details: IngredientDetails;
  put: (some: Partial<IngredientDetails>) => void;
  faults: Record<string, string>;
}

/** Nutrients of 100 g; what is left empty is not known. */
export function NutrientFields({ details, put, faults }: Props) {
  const { t } = useTranslation();
  const field = (which: Nutrient) => (
    <NumberInput
      key={which}
      label={t("ingredients.nutrientLabel", {
        nutrient: t(`nutrient.${which}`),
        unit: t(`nutrientUnit.${which}`),
      })}
      placeholder={t("dishes.unknown")}
      hideControls
      decimalScale={3}
      value={details.nutrients[which] ?? ""}
      error={faults[`nutrients.${which}`]}
      onChange={(value) =>
        put({ nutrients: { ...details.nutrients, [which]: value === "" ? null : Number(value) } })
      }
    />
  );
  return (
    <>
      <p className={classes.hint}>
        {t("ingredients.nutrientsHint")}
        {details.usdaNumber !== null && ` ${t("ingredients.source", { number: details.usdaNumber })}`}
      </p>
      <SimpleGrid cols={3} spacing="md">
        {[...mainNutrients, ...moreNutrients].map(field)}
      </SimpleGrid>
    </>
  );
}
