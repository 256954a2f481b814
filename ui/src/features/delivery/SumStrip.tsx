import { IconCircleCheck, IconCircleDashed, IconCircleX, IconSoup, IconSoupOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { PortionSum } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import strip from "../../shared/ui/Sums.module.css";
import classes from "./delivery.module.css";

/** How many portions there are today, and how they went so far. */
export function SumStrip({ sum }: { sum: PortionSum }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    { key: "all", icon: IconSoup, value: sum.portions, words: t("delivery.all") },
    { key: "taken", icon: IconCircleCheck, value: sum.taken, words: t("delivery.taken") },
    { key: "not", icon: IconCircleX, value: sum.notTaken, words: t("delivery.notTaken") },
    { key: "open", icon: IconCircleDashed, value: sum.open, words: t("delivery.open") },
    ...(sum.cancelledLate > 0
      ? [
          {
            key: "nobody",
            icon: IconSoupOff,
            value: sum.cancelledLate,
            words: t("delivery.cookedForNobody"),
          },
        ]
      : []),
  ];
  return (
    <dl className={`${strip.sums} ${classes.sums}`} aria-label={t("delivery.sums")}>
      {parts.map(({ key, icon: Picture, value, words }) => (
        <div key={key} data-part={key}>
          <dt>
            <Picture size="1.125rem" aria-hidden /> {words}
          </dt>
          <dd>{format.number(value)}</dd>
        </div>
      ))}
      <div data-part="sizes">
        <dt>{t("delivery.sizes")}</dt>
        <dd className={classes.sizes}>
          {(["small", "regular", "large"] as const).map((size) => (
            <span key={size}>
              {t(`portionSize.${size}`)} {format.number(sum[size])}
            </span>
          ))}
          {sum.special > 0 && <span>{t("delivery.specialLine", { count: sum.special })}</span>}
        </dd>
      </div>
    </dl>
  );
}
