import { Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Meal, MenuPlace, MenuCell } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { Choice } from "../../shared/ui/Choice";
import { DayField } from "../../shared/ui/DayField";
import { FormDialog } from "../../shared/ui/FormDialog";
import type { Carried } from "./useMealMoves";
import { meals } from "./words";

interface Props {
  place: MenuPlace;
  cell: MenuCell;
  onMove: (carried: Carried<MenuPlace>, to: MenuPlace, keeps: boolean) => void;
  onClose: () => void;
}

/** The same as dragging, in words: what, to which day and meal, moved or copied. */
export function MoveDialog({ place, cell, onMove, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [slotId, setSlotId] = useState("");
  const [on, setOn] = useState(place.on);
  const [meal, setMeal] = useState<Meal>(place.meal);
  const [how, setHow] = useState<"move" | "copy">("copy");
  const isSame = on === place.on && meal === place.meal;

  function move() {
    onMove({ from: place, slotId: slotId === "" ? null : slotId }, { on, meal }, how === "copy");
    onClose();
  }

  return (
    <FormDialog
      title={t("menus.moveTitle", { day: format.day(place.on), meal: t(`menus.meal.${place.meal}`) })}
      refusal={null}
      saveWords={t("menus.moveNow")}
      isSaving={false}
      isHeld={isSame}
      onSave={move}
      onClose={onClose}
    >
      <Select
        label={t("menus.moveWhat")}
        allowDeselect={false}
        data={[
          { value: "", label: t("menus.wholeMeal") },
          ...cell.slots.map(({ id, dishes }) => ({ value: id, label: dishes[0]?.name ?? "" })),
        ]}
        value={slotId}
        onChange={(value) => setSlotId(value ?? "")}
      />
      <DayField label={t("menus.toDay")} value={on} onChange={(day) => day !== null && setOn(day)} />
      <Choice
        label={t("menus.toMeal")}
        value={meal}
        options={meals.map((value) => ({ value, label: t(`menus.meal.${value}`) }))}
        onChange={setMeal}
      />
      <Choice
        label={t("menus.how")}
        value={how}
        options={[
          { value: "copy", label: t("menus.copyIt") },
          { value: "move", label: t(slotId === "" ? "menus.swapIt" : "menus.moveIt") },
        ]}
        onChange={setHow}
      />
    </FormDialog>
  );
}
