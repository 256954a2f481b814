import { IconArrowDown, IconArrowUp, IconCheck, IconQuestionMark } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Figure, Judgement, MenuCell, MenuDay, MenuWeek } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { yuan } from "./words";
import classes from "./menus.module.css";

const signs: Record<Judgement, typeof IconCheck> = {
  low: IconArrowDown,
  fit: IconCheck,
  high: IconArrowUp,
  unknown: IconQuestionMark,
};

/** A tenth of a milligram matters, a tenth of a thousand does not. */
const rounded = (amount: number): number =>
  amount >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10;

interface Props {
  week: MenuWeek;
  day: MenuDay;
  cell: MenuCell;
}

/** What a meal, its day and the week feed one eater, against the references of those who eat. */
export function NutritionTable({ week, day, cell }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { settings } = week;
  const [least, most] = {
    breakfast: [settings.breakfastLeast, settings.breakfastMost],
    lunch: [settings.lunchLeast, settings.lunchMost],
    dinner: [settings.dinnerLeast, settings.dinnerMost],
  }[cell.meal];
  if (day.figures.length === 0) {
    return <p className={classes.quiet}>{t("menus.noMenu")}</p>;
  }
  return (
    <div className={classes.nutrition}>
      {cell.shareOfDay !== null && <p>{t("menus.shareOfDay", { percent: cell.shareOfDay, least, most })}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t("menus.nutrient")}</th>
            <th scope="col">{t(`menus.meal.${cell.meal}`)}</th>
            <th scope="col">{t("menus.ofDay")}</th>
            <th scope="col">{t("menus.ofWeek")}</th>
          </tr>
        </thead>
        <tbody>
          {day.figures.map((figure) => {
            const of = (figures: readonly Figure[]) =>
              figures.find(({ nutrient }) => nutrient === figure.nutrient);
            return (
              <tr key={figure.nutrient}>
                <th scope="row">
                  {t(`menuNutrient.${figure.nutrient}`)}
                  {figure.isLimit && <small>{t("menus.limit")}</small>}
                  {figure.shareMost !== null && figure.reference === null && (
                    <small>
                      {t("menus.shareSpan", { least: figure.shareLeast ?? 0, most: figure.shareMost })}
                    </small>
                  )}
                </th>
                <FigureCell figure={of(cell.figures)} />
                <FigureCell figure={figure} />
                <FigureCell figure={of(week.figures)} />
              </tr>
            );
          })}
        </tbody>
        <tbody>
          <tr>
            <th scope="row">{t("menus.foods")}</th>
            <td />
            <td>{t("menus.foodsOf", { count: day.foods, aim: settings.foodsADay })}</td>
            <td>{t("menus.foodsOf", { count: week.foods, aim: settings.foodsAWeek })}</td>
          </tr>
          <tr>
            <th scope="row">{t("menus.cost")}</th>
            <td>{yuan(cell.costFen)}</td>
            <td>{yuan(day.costFen)}</td>
            <td>{yuan(week.costFen)}</td>
          </tr>
        </tbody>
      </table>
      <p className={classes.quiet}>{t("menus.nutritionNote", { standard: week.standard })}</p>
      {day.figures.some(({ isAtLeast }) => isAtLeast) && (
        <p className={classes.quiet}>{t("menus.atLeastNote")}</p>
      )}
    </div>
  );

  function FigureCell({ figure }: { figure: Figure | undefined }) {
    if (figure === undefined) {
      return <td />;
    }
    const Sign = signs[figure.judgement];
    const amount = `${figure.isAtLeast ? "≥" : ""}${format.number(rounded(figure.amount))}`;
    const said =
      figure.percent !== null
        ? `${figure.percent}%`
        : figure.energyShare === null
          ? null
          : t("menus.energyShare", { percent: Math.round(figure.energyShare) });
    return (
      <td data-judgement={figure.judgement}>
        {amount}
        {said !== null && (
          <small>
            <Sign size="0.875rem" aria-hidden />
            <span className="visually-hidden">{t(`menus.judgement.${figure.judgement}`)}</span>
            {said}
          </small>
        )}
      </td>
    );
  }
}
