import { useTranslation } from "react-i18next";

import type { Alert } from "../../ipc/generated";

/** Says an alert as staff say it: 花生过敏（严重）, 走失风险：离馆须有人接. */
export function useAlertWords(): (alert: Alert) => string {
  const { t } = useTranslation();
  return ({ kind, severity, note }) => {
    const words = t(`alert.kind.${kind}`);
    const detail = note.trim();
    const text =
      detail === ""
        ? words
        : kind === "allergy"
          ? t("alert.allergyNote", { note: detail })
          : t("alert.withNote", { kind: words, note: detail });
    return t("alert.severityAfter", { text, severity: t(`alert.severity.${severity}`) });
  };
}
