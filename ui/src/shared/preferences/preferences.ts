import { useSyncExternalStore } from "react";

/** What the list of elders can show beside the name, in the order in which it does. */
export const elderColumns = [
  "sex",
  "age",
  "birthOn",
  "alerts",
  "centre",
  "received",
  "category",
  "livingSituation",
  "grade",
  "phone",
  "address",
  "registeredAt",
] as const;

export type ElderColumn = (typeof elderColumns)[number];

/** What it shows until somebody chooses: what reception looks for. */
export const usualElderColumns: readonly ElderColumn[] = [
  "sex",
  "age",
  "birthOn",
  "alerts",
  "centre",
  "phone",
];

/** What a person chose at this desk. Kept beside the program, not in the district's record. */
export interface Preferences {
  language: "zh-CN" | "en";
  theme: "light" | "dark" | "system";
  textSize: "normal" | "large";
  /** How the attendance board draws people. */
  boardView: "cards" | "list";
  /** Where the program begins: reception on the board, a manager with what needs a decision. */
  startsWith: "attendance" | "today";
  /** What the list of elders shows beside the name. */
  elderColumns: readonly ElderColumn[];
  /** The centre this desk stands in. */
  centreId: string | null;
}

/** Also read by public/first-paint.js. */
export const storageKey = "kangning.preferences";

const standard: Preferences = {
  language: "zh-CN",
  theme: "system",
  textSize: "normal",
  boardView: "cards",
  startsWith: "attendance",
  elderColumns: usualElderColumns,
  centreId: null,
};

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((word) => word === value) ?? otherwise;
}

function someOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
  otherwise: readonly T[],
): readonly T[] {
  return Array.isArray(value) ? allowed.filter((word) => value.includes(word)) : otherwise;
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    if (typeof kept !== "object" || kept === null) {
      return standard;
    }
    const get = (name: string): unknown => Reflect.get(kept, name);
    const centreId = get("centreId");
    return {
      language: oneOf(get("language"), ["zh-CN", "en"], standard.language),
      theme: oneOf(get("theme"), ["light", "dark", "system"], standard.theme),
      textSize: oneOf(get("textSize"), ["normal", "large"], standard.textSize),
      boardView: oneOf(get("boardView"), ["cards", "list"], standard.boardView),
      startsWith: oneOf(get("startsWith"), ["attendance", "today"], standard.startsWith),
      elderColumns: someOf(get("elderColumns"), elderColumns, standard.elderColumns),
      centreId: typeof centreId === "string" ? centreId : null,
    };
  } catch {
    // Unreadable or forbidden storage costs a choice, never the program.
    return standard;
  }
}

let current = read();
const listeners = new Set<() => void>();

/** What is chosen now. */
export function preferences(): Preferences {
  return current;
}

/** Changes some of it, here and for the next start. */
export function prefer(some: Partial<Preferences>): void {
  current = { ...current, ...some };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Then it holds until the window is closed.
  }
  for (const listener of listeners) {
    listener();
  }
}

/** Calls back after each change. */
export function onPreference(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences, for a part of the screen that follows them. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreference, preferences);
}
