import { IconAlertTriangle, IconArrowsSplit, IconEye } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { MealDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./meals.module.css";

/** What the program cannot decide by itself, first of all: a person must look. */
export function MealNotices({ day }: { day: MealDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const unmatched = day.lines.filter((line) => line.unmatched.length > 0 && line.key.startsWith("e:"));
  return (
    <>
      {unmatched.length > 0 && (
        <section className={classes.notice} data-tone="danger" aria-label={t("meals.unmatched")}>
          <IconAlertTriangle size="1.375rem" aria-hidden />
          <div>
            <strong>{t("meals.unmatchedCount", { count: unmatched.length })}</strong>
            <ul>
              {unmatched.map((line) => (
                <li key={line.key}>
                  <Link to="/elders/$elderId" params={{ elderId: line.elderId ?? "" }}>
                    {line.name}
                  </Link>
                  {t("meals.unmatchedWords", { words: format.list(line.unmatched) })}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {day.elsewhere.length > 0 && (
        <section className={classes.notice} data-tone="look" aria-label={t("meals.elsewhere")}>
          <IconArrowsSplit size="1.375rem" aria-hidden />
          <div>
            <strong>
              {t("meals.elsewhereCount", { count: new Set(day.elsewhere.map((one) => one.elderId)).size })}
            </strong>
            <ul>
              {day.elsewhere.map((one) => (
                <li key={one.key}>
                  <Link to="/elders/$elderId" params={{ elderId: one.elderId }}>
                    {one.name}
                  </Link>
                  {t("meals.elsewhereWords", {
                    reason: t(`demandReason.${one.reason}`),
                    kitchen: one.kitchenName,
                    site: one.bySiteName,
                    byReason: t(`demandReason.${one.byReason}`),
                  })}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {day.textureHints.length > 0 && (
        <section className={classes.notice} data-tone="look" aria-label={t("meals.hints")}>
          <IconEye size="1.375rem" aria-hidden />
          <div>
            <strong>{t("meals.hintsCount", { count: day.textureHints.length })}</strong>
            <ul>
              {day.textureHints.map((one) => (
                <li key={one.elderId}>
                  <Link to="/elders/$elderId" params={{ elderId: one.elderId }}>
                    {one.name}
                  </Link>
                  {t("meals.hintWords", {
                    why: format.list(one.hints.map((hint) => t(`textureHint.${hint}`))),
                  })}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  );
}
