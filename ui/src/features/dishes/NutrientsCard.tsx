import { Button, Collapse } from "@mantine/core";
import { IconChevronDown, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { DishFacts } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import { type Nutrient, mainNutrients, moreNutrients, saltOf } from "./nutrients";
import classes from "./page.module.css";
import { useAmounts } from "./useAmounts";

type Known = Pick<DishFacts, "nutrients" | "atLeast" | "unknownNutrientsOf">;

/** What one portion gives; what is not known is said, never hidden. */
export function NutrientsCard({ facts }: { facts: Known }) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const line = (which: Nutrient) => (
    <div key={which} data-unknown={facts.nutrients[which] === null || undefined}>
      <dt>{t(`nutrient.${which}`)}</dt>
      <dd>{amounts.nutrient(facts, which)}</dd>
    </div>
  );
  const sodium = facts.nutrients.sodiumMg ?? facts.atLeast.sodiumMg ?? 0;
  return (
    <Card title={t("dishes.nutrition")} hint={t("dishes.perPortion")}>
      <dl className={classes.nutrients}>
        {mainNutrients.map(line)}
        <div data-unknown={facts.nutrients.sodiumMg === null || undefined}>
          <dt>{t("dishes.salt")}</dt>
          <dd>
            {t(facts.nutrients.sodiumMg === null ? "dishes.atLeast" : "dishes.amount", {
              amount: amounts.decimal(saltOf(sodium), 1),
              unit: t("nutrientUnit.proteinG"),
            })}
          </dd>
        </div>
      </dl>
      <Collapse expanded={isOpen}>
        <dl className={classes.nutrients}>{moreNutrients.map(line)}</dl>
      </Collapse>
      <Button
        variant="subtle"
        color="var(--quiet)"
        size="sm"
        mih="2.75rem"
        fullWidth
        aria-expanded={isOpen}
        rightSection={
          <IconChevronDown size="1.125rem" aria-hidden className={isOpen ? classes.turned : undefined} />
        }
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? "dishes.fewerNutrients" : "dishes.moreNutrients")}
      </Button>
      {facts.unknownNutrientsOf.length > 0 && (
        <p className={classes.hint}>
          <IconInfoCircle size="1.125rem" aria-hidden />
          {t("dishes.unknownNutrientsOf", { names: format.list(facts.unknownNutrientsOf) })}
        </p>
      )}
    </Card>
  );
}
