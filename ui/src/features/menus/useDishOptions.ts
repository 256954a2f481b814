import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { useMemo } from "react";

import { useDishList } from "../../ipc/generated";
import { isFound } from "../../shared/format/pinyin";

export interface DishOption extends ComboboxItem {
  label: string;
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
    () => list.data?.map(({ facts }) => ({ value: facts.dishId, label: facts.name })) ?? none,
    [list.data],
  );
  const names = useMemo(() => new Map(options.map(({ value, label }) => [value, label])), [options]);
  const pinyin = useMemo(
    () => new Map<string, string>(list.data?.map(({ facts, namePinyin }) => [facts.dishId, namePinyin])),
    [list.data],
  );
  const search: OptionsFilter = ({ options: all, search: typed, limit }) =>
    all
      .filter((one) => "value" in one && isFound(typed, one.label, pinyin.get(one.value) ?? ""))
      .slice(0, limit);
  return { options, search, nameOf: (id) => names.get(id) ?? "", isPending: list.isPending };
}
