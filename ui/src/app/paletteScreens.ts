import type { Icon } from "@tabler/icons-react";
import type { TFunction } from "i18next";

import { areas } from "./areas";
import type { Place } from "./attendancePlaces";

/** A screen as the palette offers it. */
interface PaletteScreen {
  to: Place["to"];
  /** `Kitchen · Dishes`: the word of a screen alone may be read in more than one way. */
  words: string;
  icon: Icon;
  /** By what it is found: its words in both languages, for whoever types without an input method. */
  keys: readonly string[];
  /** Offered before anything is typed. */
  isArea: boolean;
}

/** Every screen that the sidebar leads to, and those behind them. */
export function paletteScreens(t: TFunction): PaletteScreen[] {
  const inBoth = (words: Place["words"]) => [t(words, { lng: "zh-CN" }), t(words, { lng: "en" })];
  return areas.flatMap(({ to, words, icon, within, behind }) => [
    { to, words: t(words), icon, keys: inBoth(words), isArea: true },
    ...[...within, ...behind].map((place) => ({
      to: place.to,
      words: `${t(words)} · ${t(place.words)}`,
      icon,
      keys: [...inBoth(place.words), ...inBoth(words)],
      isArea: false,
    })),
  ]);
}

/** What is just what was typed comes first, then what begins with it, then what has it inside. */
function nearness(keys: readonly string[], query: string): number {
  const folded = keys.map((key) => key.toLowerCase());
  return [
    folded[0] === query || folded[1] === query,
    folded.some((key) => key.startsWith(query)),
    folded.some((key) => key.includes(query)),
  ].indexOf(true);
}

/** The screens that fit what is typed, the nearest first; with nothing typed the areas alone. */
export function screensFor(query: string, screens: readonly PaletteScreen[]): readonly PaletteScreen[] {
  const typed = query.trim().toLowerCase();
  if (typed === "") {
    return screens.filter(({ isArea }) => isArea);
  }
  return screens
    .map((screen) => ({ screen, near: nearness([...screen.keys, screen.words], typed) }))
    .filter(({ near }) => near >= 0)
    .toSorted((one, other) => one.near - other.near)
    .map(({ screen }) => screen);
}
