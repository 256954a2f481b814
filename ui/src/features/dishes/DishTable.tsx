import { Link, useNavigate } from "@tanstack/react-router";
import { IconBan } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DishLine } from "../../ipc/generated";
import { AllergenMarks } from "./AllergenMarks";
import long from "../../shared/ui/LongTable.module.css";
import classes from "./dishes.module.css";
import { TextureLevels } from "./TextureLevels";
import { useAmounts } from "./useAmounts";

const figures = ["energyKcal", "proteinG", "sodiumMg"] as const;

/** Dishes in lines: what is in them, how soft they can be made, what a portion costs and gives. */
export function DishTable({ dishes }: { dishes: readonly DishLine[] }) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const navigate = useNavigate();
  return (
    // Scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={long.scroll} tabIndex={0} role="region" aria-label={t("dishes.table")}>
      <table className={`${long.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("dishes.name")}</th>
            <th scope="col" data-column="category">
              {t("dishes.category")}
            </th>
            <th scope="col">{t("dishes.allergens")}</th>
            <th scope="col">{t("dishes.texture")}</th>
            <th scope="col" data-number>
              {t("dishes.cost")}
            </th>
            {figures.map((which) => (
              <th key={which} scope="col" data-number>
                {t(`nutrient.${which}`)} <small>{t(`nutrientUnit.${which}`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dishes.map(({ facts, namePinyin, withdrawnAt }) => (
            <tr
              key={facts.dishId}
              className={`${long.row} ${classes.row}`}
              data-withdrawn={withdrawnAt !== null || undefined}
              onClick={() =>
                void navigate({ to: "/kitchen/dishes/$dishId", params: { dishId: facts.dishId } })
              }
            >
              <td>
                <span className={long.nameCell}>
                  <Link
                    to="/kitchen/dishes/$dishId"
                    params={{ dishId: facts.dishId }}
                    className={`${long.nameLink} ${classes.nameLink}`}
                  >
                    {facts.name}
                  </Link>
                  <span className={long.quiet}>
                    {withdrawnAt === null ? (
                      namePinyin
                    ) : (
                      <>
                        <IconBan size="0.875rem" aria-hidden /> {t("dishes.withdrawn")}
                      </>
                    )}
                  </span>
                </span>
              </td>
              <td data-column="category">{t(`dishCategory.${facts.category}`)}</td>
              <td>
                <AllergenMarks allergens={facts.allergens} unknown={facts.unknownComposition} />
              </td>
              <td>
                <TextureLevels of={facts.textures} />
              </td>
              <td data-number>{amounts.yuan(facts.costFen)}</td>
              {figures.map((which) => (
                <td key={which} data-number title={amounts.nutrient(facts, which)}>
                  {amounts.short(facts, which)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
