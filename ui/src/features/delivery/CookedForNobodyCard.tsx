import { IconSoupOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DeliveryDay } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./delivery.module.css";

/** Meals cancelled after the cut-off: cooked already, brought to nobody, yet by name in sight. */
export function CookedForNobodyCard({ day }: { day: DeliveryDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stops = [
    ...day.rounds.flatMap(({ name, stops: its }) => its.map((stop) => ({ stop, run: name }))),
    ...day.withoutRun.map((stop) => ({ stop, run: "" })),
  ];
  return (
    <Card
      title={t("delivery.cookedForNobodyCount", { count: day.sum.cancelledLate })}
      hint={t("delivery.cookedForNobodyHint")}
    >
      <ul className={classes.lines} aria-label={t("delivery.cookedForNobody")}>
        {stops.flatMap(({ stop, run }) =>
          stop.lines
            .filter(({ isCancelledLate }) => isCancelledLate)
            .map((line) => (
              <li key={`${line.serviceOn} ${line.demandKey}`} className={classes.line}>
                <IconSoupOff size="1.25rem" aria-hidden />
                <span className={classes.words}>
                  <strong>{line.name}</strong>
                  <span>
                    {inOneLine([
                      t(`portionSize.${line.portionSize}`),
                      line.portions > 1 ? t("delivery.portions", { count: line.portions }) : "",
                      line.serviceOn === day.deliveredOn
                        ? ""
                        : t("delivery.forDay", { day: format.day(line.serviceOn) }),
                      run,
                      stop.name === line.name ? "" : stop.name,
                    ])}
                  </span>
                </span>
              </li>
            )),
        )}
      </ul>
    </Card>
  );
}
