import type { TFunction } from "i18next";

import type { HalfDayRule } from "../../ipc/generated";
import type { Format } from "../../shared/format/format";

/** What is counted. Where half a day was not the same all month, each rule stands with its days. */
export function countedIn(t: TFunction, format: Format, rules: readonly HalfDayRule[]): string {
  const spanOf = ({ fromOn, lastOn }: HalfDayRule, isLast: boolean) => {
    const from = format.shortDay(fromOn);
    if (isLast) {
      return t("sheet.halfDay.since", { from });
    }
    return fromOn === lastOn ? from : t("sheet.halfDay.days", { from, until: format.shortDay(lastOn) });
  };
  const under = rules.map((rule, place) => {
    const hours = format.number(rule.belowMinutes / 60);
    return rules.length === 1
      ? t("sheet.halfDay.under", { hours })
      : t("sheet.halfDay.underOn", { hours, days: spanOf(rule, place === rules.length - 1) });
  });
  return t("sheet.counted", { under: format.list(under) });
}
