import { IconToolsKitchen2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { MenuCell } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Empty } from "../../shared/ui/Empty";
import { yuan } from "./words";
import classes from "./menus.module.css";

/** The places on the tray of a meal, each with its alternatives. */
export function DishList({ cell }: { cell: MenuCell }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (cell.slots.length === 0) {
    return <Empty icon={IconToolsKitchen2} title={t("menus.noMenu")} hint={t("menus.noMenuHint")} />;
  }
  return (
    <>
      <ul className={classes.tray} aria-label={t("menus.dishesTab")}>
        {cell.slots.map(({ id, role, dishes: [first, ...others], repeats }) => (
          <li key={id}>
            <span className={classes.role}>{t(`menus.role.${role}`)}</span>
            <div>
              <strong>{first?.name}</strong>
              {repeats !== null && <small>{t("menus.repeats", { day: format.day(repeats) })}</small>}
              <small>
                {others.length === 0
                  ? t("menus.noAlternatives")
                  : t("menus.alternativesAre", { names: format.list(others.map(({ name }) => name)) })}
              </small>
            </div>
          </li>
        ))}
      </ul>
      <p className={classes.costLine}>{t("menus.costOfMeal", { amount: yuan(cell.costFen) })}</p>
    </>
  );
}
