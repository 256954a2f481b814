import { useTranslation } from "react-i18next";

import type { DishCategory, DishLine } from "../../ipc/generated";
import classes from "./dishes.module.css";
import { categories } from "./words";

interface Props {
  dishes: readonly DishLine[];
  chosen: DishCategory | null;
  onChoose: (category: DishCategory | null) => void;
}

/** The categories with how many dishes each has; the same row on every size of screen. */
export function CategoryTabs({ dishes, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const counts = new Map<DishCategory, number>();
  for (const { facts } of dishes) {
    counts.set(facts.category, (counts.get(facts.category) ?? 0) + 1);
  }
  const tab = (category: DishCategory | null, words: string, count: number) => (
    <button
      key={category ?? ""}
      type="button"
      className={classes.tab}
      aria-pressed={chosen === category}
      onClick={() => onChoose(category)}
    >
      {words}
      <span className={classes.tabCount}>{count}</span>
    </button>
  );
  return (
    <div className={classes.tabs} role="group" aria-label={t("dishes.category")}>
      {tab(null, t("dishes.allCategories"), dishes.length)}
      {categories.map((category) => tab(category, t(`dishCategory.${category}`), counts.get(category) ?? 0))}
    </div>
  );
}
