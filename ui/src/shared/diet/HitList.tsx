import {
  type Icon,
  IconAlertTriangle,
  IconArrowRight,
  IconBan,
  IconEye,
  IconShieldCheck,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { MenuHit, Served } from "../../ipc/generated";
import { useFormat } from "../format/useFormat";
import classes from "./hits.module.css";

const looks: Record<Served, { tone: string; sign: Icon }> = {
  unsolved: { tone: "crimson", sign: IconAlertTriangle },
  menu: { tone: "amber", sign: IconEye },
  left_out: { tone: "quiet", sign: IconBan },
  overridden: { tone: "amber", sign: IconShieldCheck },
  chosen: { tone: "jade", sign: IconArrowRight },
  proposed: { tone: "jade", sign: IconArrowRight },
};

/** What clashes in the menus ahead, meal by meal, and what is served instead. */
export function HitList({ hits, areAllNew }: { hits: readonly MenuHit[]; areAllNew?: true }) {
  const { t } = useTranslation();
  const format = useFormat();
  const why = (hit: MenuHit) =>
    // Several ingredients of a dish may say the same.
    format.list([
      ...new Set(
        hit.causes.map((one) => {
          if (one.diet !== null) {
            return t(`dietKind.${one.diet}`);
          }
          if (one.allergen !== null) {
            return t(`allergen.${one.allergen}`);
          }
          return one.ingredientName === "" ? t(`clashCause.${one.cause}`) : one.ingredientName;
        }),
      ),
    ]);
  return (
    <ul className={classes.hits}>
      {hits.map((hit) => {
        const { tone, sign: Sign } = looks[hit.served];
        return (
          <li key={`${hit.serviceOn} ${hit.meal} ${hit.role} ${hit.dishName}`} className={classes.hit}>
            <span className={classes.hitDay}>
              {t("diet.aheadAt", { day: format.shortDay(hit.serviceOn), meal: t(`meal.${hit.meal}`) })}
            </span>
            <span>
              <strong>{hit.dishName}</strong>
              <span className={classes.hitWhy} data-severity={hit.severity}>
                {t(`clashSeverity.${hit.severity}`)} · {why(hit)}
              </span>
              {hit.isNew && areAllNew !== true && <em className={classes.hitNew}>{t("diet.aheadNew")}</em>}
            </span>
            <span className={classes.hitServed} data-tone={tone}>
              <Sign size="1.125rem" aria-hidden />
              {t(`diet.aheadServed.${hit.served}`, { dish: hit.servedName ?? "" })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
