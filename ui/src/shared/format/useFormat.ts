import { usePreferences } from "../preferences/preferences";
import { type Format, formatIn } from "./format";

// Making Intl formatters is slow; one set for each language serves all cards.
const formats: Record<"zh-CN" | "en", Format> = { "zh-CN": formatIn("zh-CN"), en: formatIn("en") };

/** How things are written in the language of the screen. */
export function useFormat(): Format {
  return formats[usePreferences().language];
}
