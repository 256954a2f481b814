import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconLock,
  IconPencil,
  IconRepeat,
  IconStar,
} from "@tabler/icons-react";
import type { DragEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import type { MenuCell, MenuCellSlot, MenuDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./menus.module.css";

interface Drag {
  draggable: boolean;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
}

interface Props {
  day: MenuDay;
  cell: MenuCell;
  place: string;
  isSelected: boolean;
  isOver: boolean;
  isHeld: boolean;
  drag: Drag;
  dragDish: (slotId: string) => Drag;
  onSelect: () => void;
  onKey: (event: KeyboardEvent) => void;
}

/** One meal of the week: its dishes, and a sign where one does not do for somebody. */
export function MealCell({
  day,
  cell,
  place,
  isSelected,
  isOver,
  isHeld,
  drag,
  dragDish,
  onSelect,
  onKey,
}: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  // Said in the order of the cell: which meal, its dishes with what is wrong with each, how it stands.
  const about = [
    ...(cell.isLocked ? [t("menus.locked")] : []),
    ...(cell.isChanged ? [t("menus.changed")] : []),
    ...(cell.state === "draft" ? [t("menus.draft")] : []),
  ];
  return (
    <button
      type="button"
      className={classes.cell}
      aria-pressed={isSelected}
      tabIndex={isSelected ? 0 : -1}
      data-place={place}
      data-meal={cell.meal}
      data-draft={cell.state === "draft" || undefined}
      data-empty={cell.slots.length === 0 || undefined}
      data-bad={cell.unsolved > 0 || undefined}
      data-over={isOver || undefined}
      data-held={isHeld || undefined}
      onClick={onSelect}
      onKeyDown={onKey}
      {...drag}
    >
      <span className="visually-hidden">{`${format.day(day.on)} ${t(`menus.meal.${cell.meal}`)} · `}</span>
      {cell.slots.map((slot) => (
        <span
          key={slot.id}
          className={classes.dish}
          data-main={slot.role === "main" || undefined}
          data-bad={slot.unsolved > 0 || undefined}
          {...dragDish(slot.id)}
        >
          {slot.dishes[0]?.name}
          <DishSign slot={slot} />
        </span>
      ))}
      {cell.slots.length === 0 && (!day.isClosed || cell.portions > 0) && (
        <span className={classes.none}>{t("menus.noMenu")}</span>
      )}
      {about.length > 0 && <span className="visually-hidden">{format.list(about)}</span>}
      <Marks cell={cell} />
    </button>
  );
}

function DishSign({ slot }: { slot: MenuCellSlot }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {slot.unsolved > 0 && (
        <span
          className={classes.sign}
          data-tone="crimson"
          title={t("menus.unsolvedCount", { count: slot.unsolved })}
        >
          <IconAlertTriangle size="0.9375rem" aria-hidden />
          {slot.unsolved}
          <span className="visually-hidden">{t("menus.unsolvedSign")}</span>
        </span>
      )}
      {slot.unsolved === 0 && slot.blocked > 0 && (
        <span
          className={classes.sign}
          data-tone="amber"
          title={t("menus.replacedHint", { count: slot.blocked })}
        >
          <IconArrowsExchange size="0.9375rem" aria-hidden />
          {slot.blocked}
          <span className="visually-hidden">{t("menus.replacedSign")}</span>
        </span>
      )}
      {slot.repeats !== null && (
        <span
          className={classes.sign}
          data-tone="slate"
          title={t("menus.repeats", { day: format.day(slot.repeats) })}
        >
          <IconRepeat size="0.9375rem" aria-hidden />
          <span className="visually-hidden">{t("menus.repeats", { day: format.day(slot.repeats) })}</span>
        </span>
      )}
    </>
  );
}

function Marks({ cell }: { cell: MenuCell }) {
  const { t } = useTranslation();
  return (
    <span className={classes.marks}>
      {cell.isLocked && <IconLock size="0.9375rem" aria-hidden />}
      {cell.isChanged && (
        <span className={classes.mark}>
          <IconPencil size="0.9375rem" aria-hidden />
          {t("menus.changedShort")}
        </span>
      )}
      {cell.isStandIn && cell.cycleName !== null && (
        <span className={classes.mark}>
          <IconStar size="0.9375rem" aria-hidden />
          {cell.cycleName}
        </span>
      )}
    </span>
  );
}
