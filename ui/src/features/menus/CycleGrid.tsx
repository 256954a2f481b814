import { Skeleton } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import type { CycleKind, CycleMeal, Meal } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { MealDialog } from "./MealDialog";
import { useDishOptions } from "./useDishOptions";
import { useMealMoves } from "./useMealMoves";
import { meals as allMeals } from "./words";
import classes from "./menus.module.css";

interface Place {
  week: number;
  weekday: number;
  meal: Meal;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const keyOf = ({ week, weekday, meal }: Place) => `${week} ${weekday} ${meal}`;
const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Props {
  week: number;
  kind: CycleKind;
  meals: readonly CycleMeal[];
  onChange: (meals: readonly CycleMeal[]) => void;
}

/** One week of a cycle: a meal opens its tray; meals are dragged or carried by keys to other days. */
export function CycleGrid({ week, kind, meals, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf, isPending } = useDishOptions();
  const [opened, setOpened] = useState<Place | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const at = (place: Place) => meals.find((one) => keyOf(one) === keyOf(place));
  const without = (...places: Place[]) =>
    meals.filter((one) => places.every((place) => keyOf(place) !== keyOf(one)));
  const dayName = (weekday: number) =>
    kind === "festival"
      ? t("menus.festivalDay", { number: (week - 1) * 7 + weekday })
      : format.weekday(weekday);

  const moves = useMealMoves<Place>({
    keyOf,
    isFilled: (place) => at(place) !== undefined,
    onMove: ({ from }, to, keeps) => {
      const carried = at(from);
      const there = at(to);
      if (carried === undefined) {
        return;
      }
      onChange([
        ...(keeps ? without(to) : without(from, to)),
        { ...carried, ...to },
        ...(keeps || there === undefined ? [] : [{ ...there, ...from }]),
      ]);
    },
  });

  function key(event: KeyboardEvent, here: Place) {
    if (moves.key(event, here)) {
      return;
    }
    const step = steps[event.key];
    const meal = step && allMeals[allMeals.indexOf(here.meal) + step[1]];
    if (step && meal) {
      event.preventDefault();
      const next = keyOf({ week, weekday: here.weekday + step[0], meal });
      grid.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
    }
  }

  if (isPending) {
    return <Skeleton height="24rem" mt="sm" role="status" aria-label={t("menus.loading")} />;
  }
  return (
    <div className={classes.grid} data-cycle role="grid" aria-label={t("menus.cycleMeals")} ref={grid}>
      <div role="row" className={classes.row}>
        <span role="columnheader" className={classes.corner}>
          <span className="visually-hidden">{t("menus.mealHead")}</span>
        </span>
        {weekdays.map((weekday) => (
          <div key={weekday} role="columnheader" className={classes.dayHead}>
            <strong>{dayName(weekday)}</strong>
          </div>
        ))}
      </div>
      {allMeals.map((meal) => (
        <div key={meal} role="row" className={classes.row}>
          <span role="rowheader" className={classes.mealHead}>
            <strong>{t(`menus.meal.${meal}`)}</strong>
          </span>
          {weekdays.map((weekday) => {
            const place = { week, weekday, meal };
            const slots = at(place)?.slots ?? [];
            const names = slots.map(({ dishIds }) => nameOf(dishIds[0] ?? ""));
            const name = keyOf(place);
            return (
              <div key={weekday} role="gridcell" className={classes.gridcell} {...moves.drop(place)}>
                <button
                  type="button"
                  className={classes.cell}
                  data-place={name}
                  data-empty={slots.length === 0 || undefined}
                  data-over={moves.over === name || undefined}
                  data-held={moves.held === name || undefined}
                  onClick={() => setOpened(place)}
                  onKeyDown={(event) => key(event, place)}
                  {...moves.drag({ from: place, slotId: null })}
                >
                  <span className="visually-hidden">{`${dayName(weekday)} ${t(`menus.meal.${meal}`)} · `}</span>
                  {slots.map(({ role, dishIds }, index) => (
                    <span
                      key={dishIds.join(" ")}
                      className={classes.dish}
                      data-main={role === "main" || undefined}
                    >
                      {names[index]}
                      {dishIds.length > 1 && (
                        <small>{t("menus.plusAlternatives", { count: dishIds.length - 1 })}</small>
                      )}
                    </span>
                  ))}
                  {slots.length === 0 && <span className={classes.none}>{t("menus.noMenu")}</span>}
                </button>
              </div>
            );
          })}
        </div>
      ))}
      {opened && (
        <MealDialog
          title={t("menus.panelTitle", {
            day: dayName(opened.weekday),
            meal: t(`menus.meal.${opened.meal}`),
          })}
          tray={(at(opened)?.slots ?? []).map((slot) => ({ id: null, ...slot }))}
          asksReason={false}
          refusal={null}
          isPending={false}
          onSave={(tray) => {
            const slots = tray.map(({ role, dishIds }) => ({ role, dishIds: [...dishIds] }));
            onChange([...without(opened), ...(slots.length === 0 ? [] : [{ ...opened, slots }])]);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
