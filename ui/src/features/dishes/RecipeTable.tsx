import { useTranslation } from "react-i18next";

import type { DishDetails, DishFacts } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import classes from "./page.module.css";
import { useAmounts } from "./useAmounts";

/** What goes into one portion, and how it is cooked and kept. */
export function RecipeTable({ details, facts }: { details: DishDetails; facts: DishFacts }) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const total = facts.ingredients.reduce((sum, { grams }) => sum + grams, 0);
  return (
    <Card title={t("dishes.recipe")} hint={t("dishes.recipeHint")}>
      <table className={classes.recipe}>
        <thead>
          <tr>
            <th scope="col">{t("dishes.ingredient")}</th>
            <th scope="col">{t("dishes.remark")}</th>
            <th scope="col" data-number>
              {t("dishes.edible")}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.ingredients.map(({ ingredientId, name, parts, grams }) => (
            <tr key={ingredientId}>
              <th scope="row">
                {name}
                {parts.length > 0 && (
                  <span className={classes.quiet}>
                    {t("dishes.parts", { parts: parts.join(t("dishes.and")) })}
                  </span>
                )}
              </th>
              <td>{details.ingredients.find((one) => one.ingredientId === ingredientId)?.remark}</td>
              <td data-number>{amounts.weight(grams)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("dishes.total")}
            </th>
            <td data-number>{amounts.weight(total)}</td>
          </tr>
        </tfoot>
      </table>
      {details.method !== "" && (
        <>
          <h3 className={classes.part}>{t("dishes.method")}</h3>
          <p className={classes.text}>{details.method}</p>
        </>
      )}
      {details.holding !== "" && (
        <>
          <h3 className={classes.part}>{t("dishes.holding")}</h3>
          <p className={classes.text}>{details.holding}</p>
        </>
      )}
    </Card>
  );
}
