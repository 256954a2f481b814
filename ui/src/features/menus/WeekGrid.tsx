import { IconAlertTriangle, IconArrowsExchange, IconCheck, IconToolsKitchen2Off } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { MenuPlace, MenuDay, MenuWeek } from "../../ipc/generated";
import { useHolidayWords } from "../../shared/calendar/useHolidayWords";
import { weekdayOf } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import { FigureRows } from "./FigureRows";
import { MealCell } from "./MealCell";
import { type Carried, useMealMoves } from "./useMealMoves";
import { meals } from "./words";
import classes from "./menus.module.css";

interface Props {
  week: MenuWeek;
  selected: MenuPlace;
  onSelect: (place: MenuPlace) => void;
  /** The figures of a day are asked for. */
  onFigures: (on: string) => void;
  onMove: (carried: Carried<MenuPlace>, to: MenuPlace, keeps: boolean) => void;
}

const keyOf = ({ on, meal }: MenuPlace): string => `${on} ${meal}`;

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Seven days with three meals each, and what each day feeds. */
export function WeekGrid({ week, selected, onSelect, onFigures, onMove }: Props) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const cellAt = ({ on, meal }: MenuPlace) =>
    week.days.find((day) => day.on === on)?.meals.find((cell) => cell.meal === meal);
  const moves = useMealMoves<MenuPlace>({
    keyOf,
    isFilled: (place) => (cellAt(place)?.slots.length ?? 0) > 0,
    onMove,
  });

  function key(event: KeyboardEvent, here: MenuPlace) {
    if (moves.key(event, here)) {
      return;
    }
    const step = steps[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const day = week.days[week.days.findIndex(({ on }) => on === here.on) + step[0]];
    const meal = meals[meals.indexOf(here.meal) + step[1]];
    if (day !== undefined && meal !== undefined) {
      onSelect({ on: day.on, meal });
      grid.current?.querySelector<HTMLElement>(`[data-place="${day.on} ${meal}"]`)?.focus();
    }
  }

  return (
    <div className={classes.grid} role="grid" aria-label={t("menus.grid")} ref={grid}>
      <div role="row" className={classes.row}>
        <span role="columnheader" className={classes.corner}>
          <span className="visually-hidden">{t("menus.mealHead")}</span>
        </span>
        {week.days.map((day) => (
          <DayHead key={day.on} day={day} isToday={day.on === week.today} />
        ))}
      </div>
      {meals.map((meal) => (
        <div key={meal} role="row" className={classes.row}>
          <span role="rowheader" className={classes.mealHead}>
            <strong>{t(`menus.meal.${meal}`)}</strong>
            <small>{t("menus.portions", { count: portionsOf(week, meal, selected.on) })}</small>
          </span>
          {week.days.map((day) => {
            const place = { on: day.on, meal };
            const cell = cellAt(place);
            const name = keyOf(place);
            return (
              <div key={day.on} role="gridcell" className={classes.gridcell} {...moves.drop(place)}>
                {cell && (
                  <MealCell
                    day={day}
                    cell={cell}
                    place={name}
                    isSelected={name === keyOf(selected)}
                    isOver={moves.over === name}
                    isHeld={moves.held === name}
                    drag={moves.drag({ from: place, slotId: null })}
                    dragDish={(slotId) => moves.drag({ from: place, slotId })}
                    onSelect={() => onSelect(place)}
                    onKey={(event) => key(event, place)}
                  />
                )}
              </div>
            );
          })}
        </div>
      ))}
      <FigureRows week={week} onFigures={onFigures} />
    </div>
  );
}

/** Of the chosen day: the number at the head of the row is one that can be looked up in its column. */
function portionsOf(week: MenuWeek, meal: string, on: string): number {
  const day = week.days.find((one) => one.on === on) ?? week.days[0];
  return day?.meals.find((cell) => cell.meal === meal)?.portions ?? 0;
}

function DayHead({ day, isToday }: { day: MenuDay; isToday: boolean }) {
  const { t } = useTranslation();
  const holiday = useHolidayWords();
  const format = useFormat();
  const hasMenu = day.meals.some(({ state }) => state !== null);
  const lacksMenu = day.meals.some(({ state, portions }) => state === null && portions > 0);
  return (
    <div role="columnheader" className={classes.dayHead} data-today={isToday || undefined}>
      <strong title={format.longDay(day.on)}>
        {format.weekday(weekdayOf(day.on))} {Number(day.on.slice(8))}
      </strong>
      {day.isClosed && (
        <span className={classes.tag} data-tone="quiet">
          {day.note === "" ? t("menus.closed") : holiday(day.note)}
        </span>
      )}
      {/* A closed day may have meals all the same: a Friday cooks them ahead. */}
      {(!day.isClosed || lacksMenu || hasMenu) && (
        <>
          {lacksMenu && (
            <span className={classes.tag} data-tone="amber">
              <IconToolsKitchen2Off size="0.875rem" aria-hidden />
              {t("menus.lacksMenu")}
            </span>
          )}
          {hasMenu && (!lacksMenu || day.blocked > 0) && <DayTag day={day} />}
        </>
      )}
    </div>
  );
}

function DayTag({ day }: { day: MenuDay }) {
  const { t } = useTranslation();
  if (day.unsolved > 0) {
    return (
      <span className={classes.tag} data-tone="crimson">
        <IconAlertTriangle size="0.875rem" aria-hidden />
        {t("menus.unsolvedTag", { count: day.unsolved })}
      </span>
    );
  }
  if (day.blocked > 0) {
    return (
      <span className={classes.tag} data-tone="amber" title={t("menus.replacedHint", { count: day.blocked })}>
        <IconArrowsExchange size="0.875rem" aria-hidden />
        {t("menus.replacedCount", { count: day.blocked })}
      </span>
    );
  }
  return (
    <span className={classes.tag} data-tone="jade">
      <IconCheck size="0.875rem" aria-hidden />
      <span className="visually-hidden">{t("menus.allWell")}</span>
    </span>
  );
}
