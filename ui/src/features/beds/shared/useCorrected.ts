import { useTranslation } from "react-i18next";

import { useFormat } from "../../../shared/format/useFormat";
import { notify } from "../../../shared/ui/notify";

/** After a correction: that it is done, and which closed months were counted anew. */
export function useCorrected(onClose: () => void): {
  onSuccess: (answer: { monthsCountedAnew: readonly string[] }) => void;
} {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    onSuccess: ({ monthsCountedAnew }) => {
      notify(
        monthsCountedAnew.length === 0
          ? t("beds.correct.done")
          : t("beds.correct.doneMonths", {
              months: format.list(monthsCountedAnew.map((month) => format.month(month.slice(0, 7)))),
            }),
      );
      onClose();
    },
  };
}
