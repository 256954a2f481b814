import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { DishFacts } from "../../ipc/generated";
import { AllergenMarks } from "./AllergenMarks";
import classes from "./form.module.css";
import { mainNutrients } from "./nutrients";
import { useAmounts } from "./useAmounts";

interface Props {
  facts: DishFacts | undefined;
  children: ReactNode;
}

/** What the dish comes to while it is being entered, always in sight. */
export function LiveFacts({ facts, children }: Props) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  return (
    <aside className={classes.live} aria-label={t("dishes.comesTo")}>
      <h2>{t("dishes.comesTo")}</h2>
      {facts && (
        <>
          <p className={classes.cost}>
            {amounts.yuan(facts.costFen)}
            <span>{t("dishes.perPortion")}</span>
          </p>
          <dl>
            {mainNutrients.map((which) => (
              <div key={which}>
                <dt>{t(`nutrient.${which}`)}</dt>
                <dd>{amounts.nutrient(facts, which)}</dd>
              </div>
            ))}
            <div>
              <dt>{t("dishes.purine")}</dt>
              <dd>{t(`purineClass.${facts.purineClass}`)}</dd>
            </div>
          </dl>
          <AllergenMarks allergens={facts.allergens} unknown={facts.unknownComposition} />
        </>
      )}
      <div className={classes.acts}>{children}</div>
    </aside>
  );
}
