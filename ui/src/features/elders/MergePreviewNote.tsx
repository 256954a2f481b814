import { useTranslation } from "react-i18next";

import type { DaysOn, MergePreview } from "../../ipc/generated";
import { dayAfter } from "../../shared/format/days";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./merge.module.css";

/** What the merge would mean: what stands in its way, and which enrolments give way. Nothing where it means neither. */
export function MergePreviewNote({
  preview: { clashes, absorbed, absences, textures },
}: {
  preview: MergePreview;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = ({ fromOn, untilOn }: DaysOn) =>
    untilOn === null
      ? t("profile.from", { day: format.longDay(fromOn) })
      : t("profile.fromUntil", {
          from: format.longDay(fromOn),
          until: format.longDay(dayAfter(untilOn, -1)),
        });
  return (
    <div aria-live="polite" className={classes.preview}>
      {clashes.length > 0 && (
        <p className={classes.clashes}>
          {t("merge.clashes", { clashes: format.list(clashes.map((clash) => t(`mergeClash.${clash}`))) })}
        </p>
      )}
      {absorbed.length > 0 && (
        <div className={classes.absorbed}>
          <p>{t("merge.absorbed")}</p>
          <ul>
            {absorbed.map(({ service, centreName, fromOn, untilOn, remaining }) => {
              const days = said({ fromOn, untilOn });
              const what = { service: t(`service.${service}`), centre: centreName, days };
              return (
                <li key={`${service} ${centreName} ${fromOn}`}>
                  {remaining.length === 0
                    ? t("merge.givesWay", what)
                    : t("merge.cut", { ...what, left: format.list(remaining.map(said)) })}
                </li>
              );
            })}
          </ul>
          <p className={classes.hint}>{t("merge.givenWayHint")}</p>
        </div>
      )}
      {textures.length > 0 && (
        <p className={classes.absorbed}>
          {t("merge.textures", { textures: format.list(textures.map((texture) => t(`texture.${texture}`))) })}
        </p>
      )}
      {absences > 0 && <p className={classes.absorbed}>{t("merge.absences", { count: absences })}</p>}
    </div>
  );
}
