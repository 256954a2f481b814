import { useTranslation } from "react-i18next";

import strip from "../../shared/ui/CountStrip.module.css";
import classes from "./Counts.module.css";

/** How many of the licensed places are taken at this moment. */
export function PlacesMeter({ here, places }: { here: number; places: number }) {
  const { t } = useTranslation();
  const left = places - here;
  const words =
    left > 0
      ? t("board.free", { count: left })
      : left === 0
        ? t("board.full")
        : t("board.over", { count: -left });
  const share = places === 0 ? 0 : Math.min(100, (here / places) * 100);
  return (
    <div className={classes.meterPart}>
      <span className={`${strip.label} ${classes.label}`}>{t("board.licensed", { count: places })}</span>
      <div
        role="meter"
        aria-label={t("board.licensed", { count: places })}
        aria-valuemin={0}
        aria-valuemax={Math.max(places, here)}
        aria-valuenow={here}
        aria-valuetext={words}
        className={classes.meter}
        data-over={left < 0 || undefined}
      >
        <div style={{ width: `${share}%` }} />
      </div>
      <span className={classes.meterWords} data-over={left < 0 || undefined}>
        {words}
      </span>
    </div>
  );
}
