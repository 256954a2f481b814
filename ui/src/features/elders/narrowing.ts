import { useSyncExternalStore } from "react";

import type { AlertKind, Category, ListElders, LivingSituation, Received, Sex } from "../../ipc/generated";
import type { ElderColumn } from "../../shared/preferences/preferences";

export const sexes: readonly Sex[] = ["female", "male"];
export const receivedKinds: readonly Received[] = ["day_care", "home_meal", "residence", "nothing"];
/** Grades as they are chosen; the last one has never been assessed. */
export const grades = ["0", "1", "2", "3", "4", "none"] as const;

export type GradeChoice = (typeof grades)[number];

/** By what the list is narrowed. */
export interface Narrowing {
  centreId: string | null;
  received: Received | null;
  category: Category | null;
  alertKind: AlertKind | null;
  livingSituation: LivingSituation | null;
  grade: GradeChoice | null;
  sex: Sex | null;
}

/** By which column the list is ordered, and which way round. */
export interface Sorting {
  column: ElderColumn | "name";
  descending: boolean;
}

export const everybody: Narrowing = {
  centreId: null,
  received: null,
  category: null,
  alertKind: null,
  livingSituation: null,
  grade: null,
  sex: null,
};

interface Chosen {
  narrowing: Narrowing;
  /** None: the likeliest first where something is typed, else by pinyin. */
  sorting: Sorting | null;
}

// At this desk, until the window is closed: whoever opens a record from the list comes back to the same list.
let chosen: Chosen = { narrowing: everybody, sorting: null };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(some: Partial<Chosen>): void {
  chosen = { ...chosen, ...some };
  for (const listener of listeners) {
    listener();
  }
}

/** Narrows the list further, or less. */
export function narrow(some: Partial<Narrowing>): void {
  choose({ narrowing: { ...chosen.narrowing, ...some } });
}

/** Orders the list by a column; none: as it comes. */
export function sortBy(sorting: Sorting | null): void {
  choose({ sorting });
}

/** What is chosen now, for a part of the screen that follows it. */
export function useChosen(): Chosen {
  return useSyncExternalStore(subscribe, () => chosen);
}

/** What the core is asked for. */
export function askedBy(narrowing: Narrowing): Omit<ListElders, "query" | "offset" | "limit"> {
  const { grade, ...others } = narrowing;
  return {
    ...others,
    grade: grade === null || grade === "none" ? null : Number(grade),
    isUnassessed: grade === "none",
  };
}
