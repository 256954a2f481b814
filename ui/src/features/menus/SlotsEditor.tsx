import { ActionIcon, Button, MultiSelect, Select } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { SlotRole } from "../../ipc/generated";
import { type DishOption, useDishOptions } from "./useDishOptions";
import classes from "./menus.module.css";

const roles: readonly SlotRole[] = ["main", "side", "soup", "staple", "fruit_or_drink"];

/** A place on the tray while it is edited. */
export interface SlotDraft {
  /** Stable while the dialog is open. */
  key: string;
  id: string | null;
  role: SlotRole;
  /** The menu's dish; none: not chosen yet. */
  dishId: string | null;
  alternatives: string[];
}

export const newSlot = (role: SlotRole): SlotDraft => ({
  key: crypto.randomUUID(),
  id: null,
  role,
  dishId: null,
  alternatives: [],
});

/** The dishes of a place as they are sent: the menu's first. */
export const dishIdsOf = ({ dishId, alternatives }: SlotDraft): string[] => [
  ...(dishId === null ? [] : [dishId]),
  ...alternatives.filter((id) => id !== dishId),
];

interface Props {
  slots: readonly SlotDraft[];
  onChange: (slots: SlotDraft[]) => void;
  /** By `slots.0.dishIds`. */
  faults: Record<string, string>;
}

/** The places on a tray: what each is for, the menu's dish, what else can stand there. */
export function SlotsEditor({ slots, onChange, faults }: Props) {
  const { t } = useTranslation();
  const { options, search } = useDishOptions();
  const put = (place: number, some: Partial<SlotDraft>) =>
    onChange(slots.map((slot, index) => (index === place ? { ...slot, ...some } : slot)));
  const swap = (place: number, other: number) => {
    const changed = [...slots];
    const [a, b] = [changed[place], changed[other]];
    if (a !== undefined && b !== undefined) {
      changed[place] = b;
      changed[other] = a;
      onChange(changed);
    }
  };
  return (
    <div className={classes.slots}>
      {slots.map((slot, place) => {
        const number = place + 1;
        return (
          <fieldset key={slot.key} className={classes.slot}>
            <legend className="visually-hidden">{t("menus.slotNumber", { number })}</legend>
            <Select
              label={t("menus.roleOf")}
              data={roles.map((value) => ({ value, label: t(`menus.role.${value}`) }))}
              value={slot.role}
              allowDeselect={false}
              onChange={(value) => put(place, { role: roles.find((role) => role === value) ?? slot.role })}
            />
            <Select
              label={t("menus.menuDish")}
              placeholder={t("menus.pickDish")}
              data={options}
              searchable
              filter={search}
              limit={60}
              nothingFoundMessage={t("menus.noDish")}
              value={slot.dishId}
              error={faults[`slots.${place}.dishIds`]}
              onChange={(dishId) => put(place, { dishId })}
            />
            <MultiSelect
              label={t("menus.alternatives")}
              placeholder={slot.alternatives.length === 0 ? t("menus.pickAlternatives") : ""}
              data={withoutOwn(options, slot.dishId)}
              searchable
              filter={search}
              limit={60}
              nothingFoundMessage={t("menus.noDish")}
              value={slot.alternatives}
              onChange={(alternatives) => put(place, { alternatives })}
            />
            <div className={classes.slotActs}>
              <ActionIcon
                variant="subtle"
                size="2.75rem"
                disabled={place === 0}
                aria-label={t("menus.slotUp", { number })}
                onClick={() => swap(place, place - 1)}
              >
                <IconArrowUp size="1.25rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="2.75rem"
                disabled={place === slots.length - 1}
                aria-label={t("menus.slotDown", { number })}
                onClick={() => swap(place, place + 1)}
              >
                <IconArrowDown size="1.25rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="2.75rem"
                aria-label={t("menus.slotRemove", { number })}
                onClick={() => onChange(slots.filter((_, index) => index !== place))}
              >
                <IconTrash size="1.25rem" aria-hidden />
              </ActionIcon>
            </div>
          </fieldset>
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size="1.25rem" aria-hidden />}
        onClick={() => onChange([...slots, newSlot(nextRole(slots))])}
      >
        {t("menus.addSlot")}
      </Button>
    </div>
  );
}

const withoutOwn = (options: readonly DishOption[], own: string | null) =>
  options.filter(({ value }) => value !== own);

/** The role that a tray lacks first; a further side where it lacks none. */
function nextRole(slots: readonly SlotDraft[]): SlotRole {
  return roles.find((role) => slots.every((slot) => slot.role !== role)) ?? "side";
}
