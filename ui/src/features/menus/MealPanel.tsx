import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowsMove, IconEdit, IconLock, IconLockOpen } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { type MenuPlace, type MenuWeek, useMenuClashes, useMenuLock } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { dayAfter, weekdayOf } from "../../shared/format/days";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { ClashList } from "./ClashList";
import { DishList } from "./DishList";
import { NutritionTable } from "./NutritionTable";
import { Changes } from "./Changes";
import classes from "./menus.module.css";

export type PanelView = "clashes" | "dishes" | "nutrition";

interface Props {
  week: MenuWeek;
  place: MenuPlace;
  view: PanelView;
  onView: (view: PanelView) => void;
  onEdit: () => void;
  onMove: () => void;
}

/** One meal beside the week: who clashes and what they get instead, its dishes, what it feeds. */
export function MealPanel({ week, place, view, onView, onEdit, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = week.days.find(({ on }) => on === place.on);
  const cell = day?.meals.find(({ meal }) => meal === place.meal);
  const clashes = useMenuClashes({
    kitchenId: week.kitchenId,
    serviceOn: place.on,
    meal: place.meal,
    slotId: null,
  });
  const lock = useMenuLock();
  if (day === undefined || cell === undefined) {
    return null;
  }
  const isEmpty = cell.slots.length === 0;
  return (
    <aside className={classes.panel} aria-labelledby="menu-panel-title">
      <header className={classes.panelHead}>
        <h2 id="menu-panel-title">
          {t("menus.panelTitle", {
            day: `${format.weekday(weekdayOf(place.on))} ${format.shortDay(place.on)}`,
            meal: t(`menus.meal.${place.meal}`),
          })}
        </h2>
        <p>
          {inOneLine([
            t("menus.portions", { count: cell.portions }),
            cell.state === null ? "" : t(`menus.state.${cell.state}`),
            cell.isLocked ? t("menus.locked") : "",
            cell.isChanged ? t("menus.changed") : "",
            cell.cycleName ?? "",
          ])}
        </p>
      </header>
      <SegmentedControl
        className={classes.panelViews ?? ""}
        fullWidth
        value={view}
        onChange={(value) => onView(value === "dishes" || value === "nutrition" ? value : "clashes")}
        aria-label={t("menus.show")}
        data={[
          { value: "clashes", label: t("menus.clashesTab", { count: cell.blocked }) },
          { value: "dishes", label: t("menus.dishesTab") },
          { value: "nutrition", label: t("menus.nutritionTab") },
        ]}
      />
      <div
        className={classes.panelBody}
        // Figures hold nothing that takes the focus: what scrolls must be reached by the keyboard.
        {...(view === "nutrition" && { tabIndex: 0, role: "group", "aria-label": t("menus.nutritionTab") })}
      >
        <RefusalNote refusal={clashes.error ?? lock.error} />
        {view === "clashes" && (
          <ClashList week={week} cell={cell} place={place} clashes={clashes.data} onPlan={onEdit} />
        )}
        {view === "dishes" && (
          <>
            <DishList cell={cell} />
            <Changes
              changes={week.changes.filter(({ on, meal }) => on === place.on && meal === place.meal)}
            />
          </>
        )}
        {view === "nutrition" && <NutritionTable week={week} day={day} cell={cell} />}
      </div>
      {view === "dishes" && (
        <footer className={classes.panelFoot}>
          <Button
            leftSection={<IconEdit size="1.25rem" aria-hidden />}
            disabled={cell.isLocked}
            onClick={onEdit}
            fullWidth
          >
            {t(isEmpty ? "menus.plan" : "menus.edit")}
          </Button>
          {!isEmpty && (
            <div className={classes.pair}>
              <Button
                variant="default"
                leftSection={<IconArrowsMove size="1.25rem" aria-hidden />}
                onClick={onMove}
              >
                {t("menus.moveTo")}
              </Button>
              <Button
                variant="default"
                loading={lock.isPending}
                leftSection={
                  cell.isLocked ? (
                    <IconLockOpen size="1.25rem" aria-hidden />
                  ) : (
                    <IconLock size="1.25rem" aria-hidden />
                  )
                }
                onClick={() =>
                  lock.mutate({
                    kitchenId: week.kitchenId,
                    fromOn: place.on,
                    untilOn: dayAfter(place.on),
                    meal: place.meal,
                    isLocked: !cell.isLocked,
                  })
                }
              >
                {t(cell.isLocked ? "menus.unlock" : "menus.lock")}
              </Button>
            </div>
          )}
        </footer>
      )}
    </aside>
  );
}
