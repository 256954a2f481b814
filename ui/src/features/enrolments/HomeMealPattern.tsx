import { useTranslation } from "react-i18next";

import type { HomeMeal, Meal } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./enrolments.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

/** The week of meals at home, and what the driver must know. */
export function HomeMealPattern({ homeMeal }: { homeMeal: HomeMeal }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className={classes.quiet}>
        {inOneLine([
          homeMeal.address,
          homeMeal.doorContact === "" ? "" : t("homeMeal.opens", { who: homeMeal.doorContact }),
          homeMeal.deliveryNote,
          homeMeal.carriesWeekend ? t("homeMeal.carriesWeekend") : "",
        ])}
      </div>
      <ul className={classes.week}>
        {WEEK.map((weekday) => {
          const here = meals.filter((meal) =>
            homeMeal.meals.some((day) => day.weekday === weekday && day.meal === meal),
          );
          return (
            <li key={weekday} data-comes={here.length > 0 || undefined}>
              <span>{format.weekday(weekday)}</span>
              {here.length === 0 ? (
                <strong>{t("homeMeal.none")}</strong>
              ) : (
                here.map((meal) => <strong key={meal}>{t(`meal.${meal}`)}</strong>)
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
