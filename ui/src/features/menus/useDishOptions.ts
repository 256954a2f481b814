import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { useMemo } from "react";

import { useDishList } from "../../ipc/generated";

export interface DishOption extends ComboboxItem {
  label: string;
  /** Pinyin without tones, and its initials. */
  reading: string;
}

/** Plain letters of a pinyin reading, and the first letter of each syllable. */
function readingOf(pinyin: string): string {
  const syllables = pinyin
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/\s+/);
  return `${syllables.join("")} ${syllables.map((one) => one.slice(0, 1)).join("")}`;
}

const none: readonly DishOption[] = [];

/** All dishes that are cooked, to be found by their name, pinyin or initials. */
export function useDishOptions(): {
  options: readonly DishOption[];
  search: OptionsFilter;
  nameOf: (id: string) => string;
  /** The names are not known yet. */
  isPending: boolean;
} {
  const list = useDishList({
    query: "",
    category: null,
    without: [],
    texture: null,
    season: null,
    withWithdrawn: false,
  });
  const options = useMemo(
    () =>
      list.data?.map(({ facts, namePinyin }) => ({
        value: facts.dishId,
        label: facts.name,
        reading: readingOf(namePinyin),
      })) ?? none,
    [list.data],
  );
  const names = useMemo(() => new Map(options.map(({ value, label }) => [value, label])), [options]);
  const readings = useMemo(() => new Map(options.map(({ value, reading }) => [value, reading])), [options]);
  const search: OptionsFilter = ({ options: all, search: typed, limit }) => {
    const wanted = typed.trim().toLowerCase().replaceAll(" ", "");
    return all
      .filter(
        (one) =>
          "value" in one &&
          (one.label.includes(wanted) || (readings.get(one.value)?.includes(wanted) ?? false)),
      )
      .slice(0, limit);
  };
  return { options, search, nameOf: (id) => names.get(id) ?? "", isPending: list.isPending };
}
