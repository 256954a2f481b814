import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { useFormat } from "../format/useFormat";

const CHINA = "Asia/Shanghai";

/** Says a refusal in words: what happened, to whom, and what to do. */
export function useRefusalText(timeZone: string = CHINA): (refusal: Refusal) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const time = (instant: string) => format.time(instant, timeZone);

  return (refusal) => {
    switch (refusal.code) {
      case "not_found":
      case "changed_meanwhile":
        return t(`refusal.${refusal.code}`, { subject: t(`subject.${refusal.params.subject}`) });
      case "enrolment_overlaps": {
        const { centreName, fromOn, untilOn } = refusal.params;
        const from = format.longDay(fromOn);
        const period =
          untilOn === null
            ? t("refusal.periodOpen", { from })
            : t("refusal.period", { from, until: format.longDay(untilOn) });
        return t("refusal.enrolment_overlaps", { centre: centreName, period });
      }
      case "enrolment_has_later_visits":
        return t("refusal.enrolment_has_later_visits", { on: format.longDay(refusal.params.lastVisitOn) });
      case "already_here":
        return t("refusal.already_here", { name: refusal.params.name, since: time(refusal.params.since) });
      case "here_elsewhere": {
        const { name, centreName, since } = refusal.params;
        return t("refusal.here_elsewhere", { name, centre: centreName, since: time(since) });
      }
      case "no_day_care_here":
        return t("refusal.no_day_care_here", { centre: refusal.params.centreName });
      case "undo_too_late":
        return t("refusal.undo_too_late", { endedAt: time(refusal.params.endedAt) });
      case "not_expected":
      case "came_that_day":
        return t(`refusal.${refusal.code}`, {
          name: refusal.params.name,
          on: format.day(refusal.params.on),
        });
      default:
        // A newer core may know codes that these texts do not.
        return i18n.exists(`refusal.${refusal.code}`)
          ? t(`refusal.${refusal.code}`, { ...refusal.params })
          : t("refusal.internal", { reference: refusal.code });
    }
  };
}
