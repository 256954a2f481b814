import { IconHome, IconBuilding } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import type { MealSums } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./meals.module.css";
import type { Narrowing } from "./narrowing";

interface Props {
  sums: MealSums;
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
}

/** What the meal comes to: reasons that add up to the whole, and places that do; each opens its people. */
export function CountBand({ sums, narrowing, onNarrow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.band} aria-label={t("meals.counts")}>
      <div className={classes.sum}>
        {sums.byReason.map(({ reason, portions }, place) => (
          <Fragment key={reason}>
            {place > 0 && (
              <span className={classes.sign} aria-hidden>
                +
              </span>
            )}
            <button
              type="button"
              className={classes.count}
              aria-pressed={narrowing.reason === reason}
              onClick={() => onNarrow({ ...narrowing, reason: narrowing.reason === reason ? null : reason })}
            >
              <span>{t(`demandReason.${reason}`)}</span>
              <strong>{format.number(portions)}</strong>
            </button>
          </Fragment>
        ))}
        {sums.byReason.length > 0 && (
          <span className={classes.sign} aria-hidden>
            =
          </span>
        )}
        <button
          type="button"
          className={classes.count}
          data-all
          aria-pressed={narrowing.reason === null && narrowing.site === null}
          onClick={() => onNarrow({ ...narrowing, reason: null, site: null })}
        >
          <span>{t("meals.toCook")}</span>
          <strong>{format.number(sums.all.portions)}</strong>
        </button>
        {sums.all.cancelledLate > 0 && (
          <p className={classes.wasted}>{t("meals.cancelledLate", { count: sums.all.cancelledLate })}</p>
        )}
      </div>
      <div className={classes.sites}>
        {sums.bySite.map(({ centreId, name, portions }) => {
          const site = centreId ?? "home";
          const Picture = centreId === null ? IconHome : IconBuilding;
          return (
            <button
              key={site}
              type="button"
              className={classes.site}
              aria-pressed={narrowing.site === site}
              onClick={() => onNarrow({ ...narrowing, site: narrowing.site === site ? null : site })}
            >
              <Picture size="1.125rem" aria-hidden />
              {centreId === null ? t("meals.homes") : name}
              <strong>{format.number(portions)}</strong>
            </button>
          );
        })}
      </div>
    </section>
  );
}
