import { IconBan } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Ingredient } from "../../ipc/generated";
import { AllergenMarks } from "./AllergenMarks";
import long from "../../shared/ui/LongTable.module.css";
import classes from "./dishes.module.css";
import { digitsOf } from "./nutrients";
import { useAmounts } from "./useAmounts";

const figures = ["energyKcal", "proteinG", "sodiumMg"] as const;

interface Props {
  ingredients: readonly Ingredient[];
  onOpen: (ingredient: Ingredient) => void;
}

/** Ingredients in lines; a line opens to all that is known. */
export function IngredientTable({ ingredients, onOpen }: Props) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  return (
    // Scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={long.scroll} tabIndex={0} role="region" aria-label={t("ingredients.table")}>
      <table className={`${long.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("ingredients.name")}</th>
            <th scope="col" data-column="category">
              {t("ingredients.foodGroup")}
            </th>
            <th scope="col">{t("dishes.allergens")}</th>
            <th scope="col" data-number>
              {t("ingredients.edible")}
            </th>
            <th scope="col" data-number>
              {t("ingredients.price")}
            </th>
            {figures.map((which) => (
              <th key={which} scope="col" data-number>
                {t(`nutrient.${which}`)} <small>{t(`nutrientUnit.${which}`)}</small>
              </th>
            ))}
            <th scope="col" data-number>
              {t("ingredients.usedIn")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ingredients.map((one) => (
            <tr
              key={one.id}
              className={`${long.row} ${classes.row}`}
              data-withdrawn={one.withdrawnAt !== null || undefined}
              onClick={() => onOpen(one)}
            >
              <td>
                <span className={long.nameCell}>
                  <button
                    type="button"
                    className={classes.nameButton}
                    onClick={(event) => {
                      event.stopPropagation();
                      onOpen(one);
                    }}
                  >
                    {one.details.name}
                  </button>
                  <span className={long.quiet}>
                    {one.withdrawnAt === null ? (
                      one.namePinyin
                    ) : (
                      <>
                        <IconBan size="0.875rem" aria-hidden /> {t("dishes.withdrawn")}
                      </>
                    )}
                  </span>
                </span>
              </td>
              <td data-column="category">{t(`foodGroup.${one.details.foodGroup}`)}</td>
              <td>
                <AllergenMarks
                  allergens={one.allAllergens}
                  unknown={one.details.isCompositionKnown ? [] : [one.details.name]}
                />
              </td>
              <td data-number>{one.details.ediblePercent}%</td>
              <td data-number>{amounts.yuan(one.details.priceFenPerKg)}</td>
              {figures.map((which) => {
                const amount = one.details.nutrients[which];
                return (
                  <td key={which} data-number>
                    {amount === null ? (
                      <span className={long.quiet}>{t("dishes.unknown")}</span>
                    ) : (
                      amounts.decimal(amount, digitsOf(which))
                    )}
                  </td>
                );
              })}
              <td data-number>{one.usedIn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
