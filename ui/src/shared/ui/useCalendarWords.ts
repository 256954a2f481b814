import { useTranslation } from "react-i18next";

/** What the arrows of a calendar are called at each of its levels. The buttons between them say month and year. */
export function useCalendarWords() {
  const { t } = useTranslation();
  return {
    previousMonth: t("date.previous"),
    nextMonth: t("date.next"),
    previousYear: t("date.previousYear"),
    nextYear: t("date.nextYear"),
    previousDecade: t("date.previousDecade"),
    nextDecade: t("date.nextDecade"),
  };
}
