import { Checkbox, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { HomeMealDay, Meal, PortionSize } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./homeMeal.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];
const sizes: readonly PortionSize[] = ["small", "regular", "large"];
const sizeOf = (value: string | null): PortionSize | null => sizes.find((size) => size === value) ?? null;

interface Props {
  meals: readonly HomeMealDay[];
  onChange: (meals: HomeMealDay[]) => void;
  error: string | undefined;
}

/** Which meals on which weekdays: a tick each; sizes hold for all days of a meal. */
export function HomeMealWeek({ meals: chosen, onChange, error }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const of = (meal: Meal) => chosen.filter((day) => day.meal === meal);
  const tick = (meal: Meal, weekday: number, isOn: boolean) => {
    const like = of(meal)[0];
    const rest = chosen.filter((day) => day.meal !== meal || day.weekday !== weekday);
    const day: HomeMealDay = {
      weekday,
      meal,
      portionSize: like?.portionSize ?? null,
      extraPortionSize: like?.extraPortionSize ?? null,
    };
    onChange(isOn ? [...rest, day] : rest);
  };
  const resize = (meal: Meal, some: Partial<HomeMealDay>) =>
    onChange(chosen.map((day) => (day.meal === meal ? { ...day, ...some } : day)));

  return (
    <fieldset className={classes.week}>
      <legend>{t("homeMeal.week")}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("homeMeal.meal")}</th>
            {WEEK.map((weekday) => (
              <th key={weekday} scope="col">
                {format.weekday(weekday)}
              </th>
            ))}
            <th scope="col">{t("homeMeal.size")}</th>
            <th scope="col">{t("homeMeal.extra")}</th>
          </tr>
        </thead>
        <tbody>
          {meals.map((meal) => (
            <tr key={meal}>
              <th scope="row">{t(`meal.${meal}`)}</th>
              {WEEK.map((weekday) => (
                <td key={weekday}>
                  <Checkbox
                    size="md"
                    aria-label={t("homeMeal.on", {
                      weekday: format.weekday(weekday),
                      meal: t(`meal.${meal}`),
                    })}
                    checked={of(meal).some((day) => day.weekday === weekday)}
                    onChange={(event) => tick(meal, weekday, event.currentTarget.checked)}
                  />
                </td>
              ))}
              <td>
                <Select
                  aria-label={t("homeMeal.sizeOf", { meal: t(`meal.${meal}`) })}
                  placeholder={t("homeMeal.usual")}
                  clearable
                  clearButtonProps={{ "aria-label": t("homeMeal.usual") }}
                  disabled={of(meal).length === 0}
                  data={sizes.map((value) => ({ value, label: t(`portionSize.${value}`) }))}
                  value={of(meal)[0]?.portionSize ?? null}
                  onChange={(value) => resize(meal, { portionSize: sizeOf(value) })}
                />
              </td>
              <td>
                <Select
                  aria-label={t("homeMeal.extraOf", { meal: t(`meal.${meal}`) })}
                  placeholder={t("homeMeal.noExtra")}
                  clearable
                  clearButtonProps={{ "aria-label": t("homeMeal.noExtra") }}
                  disabled={of(meal).length === 0}
                  data={sizes.map((value) => ({ value, label: t(`portionSize.${value}`) }))}
                  value={of(meal)[0]?.extraPortionSize ?? null}
                  onChange={(value) => resize(meal, { extraPortionSize: sizeOf(value) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
