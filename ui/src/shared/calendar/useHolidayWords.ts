import { useTranslation } from "react-i18next";

import { useFormat } from "../format/useFormat";
import { holidayKeys } from "./holidays";

/** How a holiday is called in the language of the screen: the legal ones by their name there; what somebody entered under a
 * name of their own, and why a centre is closed, stays as it was written. */
export function useHolidayWords(): (name: string) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (name) => {
    const keys = i18n.language === "en" ? holidayKeys(name) : [];
    return keys.length === 0 ? name : format.list(keys.map((key) => t(key)));
  };
}
