import { useTranslation } from "react-i18next";

import type { CensusFigure } from "../../../ipc/generated";
import { percentOf } from "../../../shared/format/share";
import { useFormat } from "../../../shared/format/useFormat";

/** A figure as people read it, in its unit; a share is divided here, so that it is rounded once. */
export function useFigureWords(): (figure: Omit<CensusFigure, "code">) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ unit, value, numerator, denominator }) => {
    if (value === null) {
      return "—";
    }
    switch (unit) {
      case "basis_points":
        return percentOf(numerator, denominator);
      case "tenths_of_day":
        return t("beds.census.inDays", { days: (value / 10).toFixed(1) });
      case "hundredths":
        return (value / 100).toFixed(2);
      default:
        return format.number(value);
    }
  };
}
