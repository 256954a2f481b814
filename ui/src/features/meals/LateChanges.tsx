import { IconCheck, IconMinus, IconPencil, IconPlus, IconSalad, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { MealChange } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./meals.module.css";

const pictures: Record<MealChange["what"], typeof IconPlus> = {
  added: IconPlus,
  cancelled: IconMinus,
  cancelled_late: IconX,
  changed: IconPencil,
  diet_changed: IconSalad,
};

interface Props {
  changes: readonly MealChange[];
  timeZone: string;
  today: string;
}

/** What changed after the cut-off: none of it is lost, all of it stands apart. */
export function LateChanges({ changes, timeZone, today }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t("meals.late", { count: changes.length })} hint={t("meals.lateHint")}>
      {changes.length === 0 ? (
        <p className={classes.none}>
          <IconCheck size="1.25rem" aria-hidden />
          {t("meals.noLate")}
        </p>
      ) : (
        <ul className={classes.changes}>
          {changes.map((change) => {
            const Picture = pictures[change.what];
            return (
              <li key={`${change.key} ${change.what} ${change.at} ${change.reason}`} data-what={change.what}>
                <Picture size="1.25rem" aria-hidden />
                <span>
                  <strong>
                    {change.name}
                    {change.portions > 1 && ` × ${format.number(change.portions)}`}
                  </strong>
                  <span>
                    {inOneLine([
                      t(`mealChange.${change.what}`),
                      t(`demandReason.${change.reason}`),
                      change.cause === null ? "" : t(`endCause.${change.cause}`),
                    ])}
                  </span>
                  <span>{change.siteName}</span>
                </span>
                <time dateTime={change.at}>{format.moment(change.at, timeZone, today)}</time>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
