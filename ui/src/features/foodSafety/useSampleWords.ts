import { useTranslation } from "react-i18next";

import type { KeptSample } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";

/** The samples that lay in a fridge which was out of range, each with its meal. */
export function useSampleWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (samples: readonly KeptSample[]) =>
    format.list(
      samples.map((sample) =>
        t("safety.keptSample", {
          dish: sample.dishName,
          meal: inOneLine([format.day(sample.serviceOn), t(`meal.${sample.meal}`)]),
        }),
      ),
    );
}
