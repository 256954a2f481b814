// The words on the screens, by their keys: a test says what it means, and a better wording breaks nothing.

import { type Texts, chinese, english } from "../../ui/src/shared/i18n/texts";

export type Language = "zh-CN" | "en";

type Keys<T, Under extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Under}${K}` : Keys<T[K], `${Under}${K}.`>;
}[keyof T & string];
type Plain<K extends string> = K extends `${infer Stem}_other` ? Stem : K;

/** A key of the texts; one that changes with a count is named without its ending. */
export type Key = Plain<Keys<Texts>>;

export type Words = (key: Key, parameters?: Record<string, string | number>) => string;

function found(texts: unknown, key: string): string | undefined {
  let at: unknown = texts;
  for (const part of key.split(".")) {
    at = typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined;
  }
  return typeof at === "string" ? at : undefined;
}

export function wordsIn(language: Language): Words {
  const texts = language === "en" ? english : chinese;
  return (key, parameters = {}) => {
    const one = language === "en" && parameters["count"] === 1 ? found(texts, `${key}_one`) : undefined;
    const text = one ?? found(texts, `${key}_other`) ?? found(texts, key);
    if (text === undefined) {
      throw new Error(`no text ${key} in ${language}`);
    }
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? `{{${name}}}`));
  };
}

/** The first parts of all keys: `board`, `elders` … Where one shows up with a dot behind it, a text is missing. */
export const keyStems: string[] = Object.keys(chinese);
