import { useTranslation } from "react-i18next";

import { useMenuHits } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./diets.module.css";
import { HitList } from "../../shared/diet/HitList";

const shown = 6;

/** What clashes with the elder in the menus that are planned already. */
export function HitsAhead({ elderId }: { elderId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ahead = useMenuHits({ elderId });
  if (ahead.error) {
    return <RefusalNote refusal={ahead.error} />;
  }
  if (!ahead.data) {
    return null;
  }
  const { hits, lastOn } = ahead.data;
  if (lastOn === null) {
    return <span className={classes.quiet}>{t("diet.aheadNoMenu")}</span>;
  }
  const day = format.shortDay(lastOn);
  if (hits.length === 0) {
    return <span className={classes.quiet}>{t("diet.aheadNone", { day })}</span>;
  }
  const more = hits.length - shown;
  return (
    <>
      {t("diet.aheadCount", { count: hits.length, day })}
      <HitList hits={hits.slice(0, shown)} />
      {more > 0 && <span className={classes.quiet}>{t("diet.aheadMore", { count: more })}</span>}
    </>
  );
}
