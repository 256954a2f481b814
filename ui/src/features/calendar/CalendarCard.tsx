import { useTranslation } from "react-i18next";

import { useCalendarList } from "../../ipc/generated";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFormat } from "../../shared/format/useFormat";
import { ButtonLink } from "../../shared/ui/ButtonLink";
import { Card } from "../../shared/ui/Card";
import classes from "./calendar.module.css";

/** Until when legal holidays are known, and the way to them. */
export function CalendarCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const calendar = useCalendarList();
  return (
    <Card
      title={t("calendar.title")}
      hint={t("calendar.hint")}
      action={
        <ButtonLink to="/settings/calendar" variant="default">
          {t("calendar.openScreen")}
        </ButtonLink>
      }
    >
      <RefusalNote refusal={calendar.error} />
      {calendar.data && (
        <p className={classes.known}>{t("calendar.known", { day: format.longDay(calendar.data.endsOn) })}</p>
      )}
    </Card>
  );
}
