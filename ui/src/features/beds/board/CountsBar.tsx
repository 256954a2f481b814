import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { BedState } from "../../../ipc/generated";
import strip from "../../../shared/ui/CountStrip.module.css";
import classes from "./counts.module.css";
import { stateIcon, states } from "./stateLook";

interface Props {
  counts: Record<BedState | "beds" | "nursing", number>;
  shown: BedState | null;
  onShow: (state: BedState | null) => void;
  /** The rate of this month. */
  rate?: ReactNode;
}

/** The beds as a sum that adds up: all = occupied + held + reserved + free + cleaning + closed. */
export function CountsBar({ counts, shown, onShow, rate }: Props) {
  const { t } = useTranslation();
  const share = counts.beds === 0 ? null : ((counts.nursing / counts.beds) * 100).toFixed(1);
  return (
    <div role="group" aria-label={t("beds.counts")} className={strip.counts}>
      <div className={classes.all} data-part="beds">
        <span className={strip.label}>{t("beds.all")}</span>
        <strong className={`${strip.figure} ${classes.figure}`}>{counts.beds}</strong>
      </div>
      {states.map((state, place) => {
        const Icon = stateIcon[state];
        return (
          <Fragment key={state}>
            <span className={classes.sign} aria-hidden>
              {place === 0 ? "=" : "+"}
            </span>
            <button
              type="button"
              className={`${strip.part} ${classes.part}`}
              data-part={state}
              aria-pressed={shown === state}
              onClick={() => onShow(shown === state ? null : state)}
            >
              <span className={strip.label}>
                <Icon size="1rem" aria-hidden />
                {t(`bedState.${state}`)}
              </span>
              <strong className={`${strip.figure} ${classes.figure}`}>{counts[state]}</strong>
            </button>
          </Fragment>
        );
      })}
      <div className={classes.rate}>
        {rate}
        {share !== null && <span className={classes.share}>{t("beds.nursingShare", { share })}</span>}
      </div>
    </div>
  );
}
