import { IconAlertTriangle, IconEye } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { MealDay } from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { FedElsewhereNotice } from "../../shared/kitchen/FedElsewhereNotice";
import { Notice } from "../../shared/ui/Notice";

/** What the program cannot decide by itself, first of all: a person must look. */
export function MealNotices({ day }: { day: MealDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const unmatched = day.lines.filter((line) => line.unmatched.length > 0 && line.key.startsWith("e:"));
  return (
    <>
      {unmatched.length > 0 && (
        <Notice
          tone="danger"
          icon={IconAlertTriangle}
          label={t("meals.unmatched")}
          title={t("meals.unmatchedCount", { count: unmatched.length })}
        >
          {unmatched.map((line) => (
            <li key={line.key}>
              <Link to="/elders/$elderId" params={{ elderId: line.elderId ?? "" }}>
                {line.name}
              </Link>
              {t("meals.unmatchedWords", { words: format.list(line.unmatched) })}
            </li>
          ))}
        </Notice>
      )}
      <FedElsewhereNotice people={day.elsewhere} title="meals.elsewhereCount" />
      {day.textureHints.length > 0 && (
        <Notice
          tone="look"
          icon={IconEye}
          label={t("meals.hints")}
          title={t("meals.hintsCount", { count: day.textureHints.length })}
        >
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
        </Notice>
      )}
    </>
  );
}
