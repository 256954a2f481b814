import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";

import { type Board, useElderSearch } from "../../ipc/generated";
import { type Filters, fits, noFilters } from "./filters";
import { matching } from "./matching";

/** Who is on the list now: narrowed by filters and by what is typed; and who else in the district fits what is typed. */
export function useBoardList(board: Board, findsOthers: boolean) {
  const [query, setQuery] = useState("");
  const [filters, setFilters] = useState<Filters>(noFilters);
  const { people } = board;
  const shown = useMemo(
    // The order is the core's, by planned arrival: nothing an act changes moves a card away under a finger.
    () =>
      matching(
        people.filter((person) => fits(person, filters)),
        query,
      ),
    [people, filters, query],
  );
  const typed = query.trim();
  const [asked] = useDebouncedValue(typed, 100);
  const found = useElderSearch({ query: asked, limit: 12 }, { enabled: findsOthers && asked !== "" });
  const extras = useMemo(() => {
    const listed = new Set(people.map((person) => person.elderId));
    return typed === "" || asked !== typed ? [] : (found.data ?? []).filter((elder) => !listed.has(elder.id));
  }, [people, found.data, typed, asked]);
  return {
    query,
    setQuery,
    typed,
    filters,
    filter: (some: Partial<Filters>) => setFilters((before) => ({ ...before, ...some })),
    showAll: () => setFilters(noFilters),
    isFiltered: Object.entries(filters).some(([name, value]) => value !== Reflect.get(noFilters, name)),
    shown,
    extras,
    isSearching: found.isFetching,
    /** In the order of the arrow keys. */
    candidates: [...shown.map((person) => person.elderId), ...extras.map((elder) => elder.id)],
  };
}

export type BoardList = ReturnType<typeof useBoardList>;
