import { useTranslation } from "react-i18next";

import type { Meal } from "../../ipc/generated";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import classes from "./delivery.module.css";
import { meals } from "./meals";

interface Props {
  serviceOn: string;
  today: string;
  meal: Meal;
  error: string | undefined;
  onDay: (day: string) => void;
  onMeal: (meal: Meal) => void;
}

/** Of which meal something is noted afterwards. */
export function MealFields({ serviceOn, today, meal, error, onDay, onMeal }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <DayField
        label={t("leftovers.day")}
        value={serviceOn}
        maxDate={today}
        error={error}
        onChange={(day) => day !== null && onDay(day)}
      />
      <Choice
        label={t("delivery.meal")}
        value={meal}
        options={meals.map((value) => ({ value, label: t(`meal.${value}`) }))}
        onChange={onMeal}
      />
    </div>
  );
}
