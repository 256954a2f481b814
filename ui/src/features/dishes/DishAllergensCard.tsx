import { IconAlertTriangle, IconCircleCheck, IconQuestionMark } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { AllergenSource, DishFacts } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./page.module.css";
import { allergens } from "../../shared/diet/allergens";

type Known = Pick<DishFacts, "allergens" | "unknownComposition">;

/** Each allergen group with the ingredient, or the part of a sauce, that brings it. */
export function DishAllergensCard({ facts }: { facts: Known }) {
  const { t } = useTranslation();
  const format = useFormat();
  const of = (presence: AllergenSource["presence"]) =>
    allergens
      .map((allergen) => ({
        allergen,
        names: facts.allergens
          .filter((source) => source.allergen === allergen && source.presence === presence)
          .map(({ ingredientName }) => ingredientName),
      }))
      .filter(({ names }) => names.length > 0);
  const sure = of("contains");
  const perhaps = of("may_contain");
  const isFree = sure.length + perhaps.length + facts.unknownComposition.length === 0;
  return (
    <Card title={t("dishes.allergens")}>
      {isFree && (
        <p className={classes.free}>
          <IconCircleCheck size="1.25rem" aria-hidden /> {t("dishes.noAllergensLong")}
        </p>
      )}
      <dl className={classes.allergens}>
        {sure.map(({ allergen, names }) => (
          <div key={allergen} data-presence="contains">
            <dt>
              <IconAlertTriangle size="1.125rem" aria-hidden /> {t(`allergen.${allergen}`)}
            </dt>
            <dd>{format.list(names)}</dd>
          </div>
        ))}
        {perhaps.map(({ allergen, names }) => (
          <div key={`${allergen}?`} data-presence="may_contain">
            <dt>
              <IconQuestionMark size="1.125rem" aria-hidden />
              {t("dishes.mayContain", { allergen: t(`allergen.${allergen}`) })}
            </dt>
            <dd>{format.list(names)}</dd>
          </div>
        ))}
        {facts.unknownComposition.length > 0 && (
          <div data-presence="unknown">
            <dt>
              <IconQuestionMark size="1.125rem" aria-hidden /> {t("dishes.compositionUnknown")}
            </dt>
            <dd>{t("dishes.compositionUnknownOf", { names: format.list(facts.unknownComposition) })}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
