import { useTranslation } from "react-i18next";

import type { CensusFigure } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";

/** A figure as people read it, in its unit. */
export function useFigureWords(): (figure: Pick<CensusFigure, "unit" | "value">) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ unit, value }) => {
    if (value === null) {
      return "—";
    }
    switch (unit) {
      case "basis_points":
        return `${(value / 100).toFixed(1)}%`;
      case "tenths_of_day":
        return t("beds.census.inDays", { days: (value / 10).toFixed(1) });
      case "hundredths":
        return (value / 100).toFixed(2);
      default:
        return format.number(value);
    }
  };
}
