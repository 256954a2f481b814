import { useTranslation } from "react-i18next";

import type { Error as Refusal } from "../../ipc/generated";
import { useHolidayWords } from "../calendar/useHolidayWords";
import { dayAfter } from "../format/days";
import { useFormat } from "../format/useFormat";

const CHINA = "Asia/Shanghai";

/** Says a refusal in words: what happened, to whom, and what to do. */
export function useRefusalText(timeZone: string = CHINA): (refusal: Refusal) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const holiday = useHolidayWords();
  const time = (instant: string) => format.time(instant, timeZone);
  /** Days and instants among the parameters, as people read them. */
  const said = (params: object) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]: [string, unknown]) => {
        if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
          return [name, format.day(value)];
        }
        if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value)) {
          return [name, format.moment(value, timeZone)];
        }
        return [name, value];
      }),
    );

  return (refusal) => {
    switch (refusal.code) {
      case "not_found":
      case "changed_meanwhile":
        return t(`refusal.${refusal.code}`, { subject: t(`subject.${refusal.params.subject}`) });
      case "merge_clashes":
        return t("refusal.merge_clashes", {
          clashes: format.list(refusal.params.clashes.map((clash) => t(`mergeClash.${clash}`))),
        });
      case "enrolment_overlaps": {
        const { centreName, fromOn, untilOn } = refusal.params;
        const from = format.longDay(fromOn);
        const period =
          untilOn === null
            ? t("refusal.periodOpen", { from })
            : t("refusal.period", { from, until: format.longDay(untilOn) });
        return t("refusal.enrolment_overlaps", { centre: centreName, period });
      }
      case "meals_stopped":
      case "already_paused": {
        const { fromOn, untilOn } = refusal.params;
        const from = format.longDay(fromOn);
        const period =
          untilOn === null
            ? t("refusal.periodOpen", { from })
            : t("refusal.period", { from, until: format.longDay(dayAfter(untilOn, -1)) });
        return refusal.code === "meals_stopped"
          ? t("refusal.meals_stopped", { name: refusal.params.name, period })
          : t("refusal.already_paused", { period });
      }
      case "meals_paused":
        return t("refusal.meals_paused", { name: refusal.params.name, on: format.day(refusal.params.on) });
      case "meal_served":
        return t("refusal.meal_served", { on: format.day(refusal.params.on) });
      case "enrolment_has_later_visits":
      case "pause_has_visits":
        return t(`refusal.${refusal.code}`, { on: format.longDay(refusal.params.lastVisitOn) });
      case "ingredient_in_use":
        return t("refusal.ingredient_in_use", {
          name: refusal.params.name,
          dishes: format.list(refusal.params.dishNames),
        });
      case "kitchen_closed": {
        const { on, note } = refusal.params;
        const why = note === "" ? "" : t("refusal.inBrackets", { what: holiday(note) });
        return t("refusal.kitchen_closed", { on: format.day(on), note: why });
      }
      case "menu_locked":
      case "menu_published":
        return t(`refusal.${refusal.code}`, {
          on: format.day(refusal.params.on),
          meal: t(`menus.meal.${refusal.params.meal}`),
        });
      case "dish_blocked": {
        const { name, dishName, ingredientName } = refusal.params;
        const why = ingredientName === "" ? "" : t("refusal.inBrackets", { what: ingredientName });
        return t("refusal.dish_blocked", { name, dishName, ingredientName: why });
      }
      case "extra_day_taken":
        return t("refusal.extra_day_taken", { on: format.longDay(refusal.params.on) });
      case "already_here":
      case "already_on_site":
        return t(`refusal.${refusal.code}`, {
          name: refusal.params.name,
          since: time(refusal.params.since),
        });
      case "here_elsewhere": {
        const { name, centreName, since } = refusal.params;
        return t("refusal.here_elsewhere", { name, centre: centreName, since: time(since) });
      }
      case "no_day_care_here":
        return t("refusal.no_day_care_here", { centre: refusal.params.centreName });
      case "wait_before_trying":
        return t("refusal.wait_before_trying", { until: time(refusal.params.until) });
      case "undo_too_late":
        return t("refusal.undo_too_late", { endedAt: time(refusal.params.endedAt) });
      case "day_closed":
        return t("refusal.day_closed", { on: format.day(refusal.params.on) });
      case "visits_overlap": {
        const { name, centreName, since } = refusal.params;
        return t("refusal.visits_overlap", { name, centre: centreName, since: time(since) });
      }
      case "card_ended":
        return t("refusal.card_ended", {
          name: refusal.params.name,
          at: format.moment(refusal.params.endedAt, timeZone),
        });
      case "report_paper":
        return t("refusal.report_paper", {
          papers: format.list(refusal.params.papers.map((paper) => t(`paperSize.${paper}`))),
        });
      case "import_unreadable":
        return t("refusal.import_unreadable", { reason: t(`import.trouble.${refusal.params.trouble}`) });
      case "import_columns_missing":
        return t("refusal.import_columns_missing", { columns: format.list(refusal.params.fields) });
      case "import_has_refused_rows":
        return t("refusal.import_has_refused_rows", { count: refusal.params.rows });
      case "still_inside":
      case "not_arrived_unexplained":
        return t(`refusal.${refusal.code}`, { names: format.list(refusal.params.names) });
      case "not_expected":
      case "came_that_day":
      case "assessed_that_day":
        return t(`refusal.${refusal.code}`, {
          name: refusal.params.name,
          on: format.day(refusal.params.on),
        });
      case "elder_died":
        return t("refusal.elder_died", {
          name: refusal.params.name,
          diedOn: format.longDay(refusal.params.diedOn),
        });
      case "sample_kept_until":
        return t("refusal.sample_kept_until", {
          dishName: refusal.params.dishName,
          keepUntil: format.moment(refusal.params.keepUntil, timeZone),
        });
      case "sample_gone":
        return t("refusal.sample_gone", {
          dishName: refusal.params.dishName,
          goneAt: format.moment(refusal.params.goneAt, timeZone),
        });
      case "night_notes_open":
        return t("refusal.night_notes_open", {
          notes: format.list(
            refusal.params.notes.map(({ nightOn, name, found }) =>
              [format.day(nightOn), name ?? t("beds.rounds.unknown"), t(`nightFound.${found}`)].join(" "),
            ),
          ),
        });
      case "meal_not_ready":
        return t("refusal.meal_not_ready", { names: format.list(refusal.params.names) });
      case "samples_missing":
        return t("refusal.samples_missing", {
          day: format.day(refusal.params.serviceOn),
          meal: t(`meal.${refusal.params.meal}`),
          dishNames: format.list(refusal.params.dishNames),
        });
      case "released_already":
        return t("refusal.released_already", {
          releasedAt: format.moment(refusal.params.releasedAt, timeZone),
        });
      case "subsidy_overlaps":
        return t("refusal.subsidy_overlaps", {
          name: refusal.params.name,
          fromOn: format.longDay(refusal.params.fromOn),
        });
      case "meal_month_frozen":
      case "meal_month_not_over":
        return t(`refusal.${refusal.code}`, { monthOn: format.month(refusal.params.monthOn.slice(0, 7)) });
      default:
        // A newer core may know codes that these texts do not.
        return i18n.exists(`refusal.${refusal.code}`)
          ? t(`refusal.${refusal.code}`, said(refusal.params))
          : t("refusal.internal", { reference: refusal.code });
    }
  };
}
