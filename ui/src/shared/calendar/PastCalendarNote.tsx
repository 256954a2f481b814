import { IconCalendarQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useFormat } from "../format/useFormat";
import classes from "./PastCalendarNote.module.css";

interface Props {
  on: string | null;
  /** The last day whose legal holidays are known; none while that is asked. */
  endsOn: string | undefined;
}

/** Warns where a day lies past the last year whose legal holidays are known. */
export function PastCalendarNote({ on, endsOn }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (on === null || endsOn === undefined || on <= endsOn) {
    return null;
  }
  return (
    <p role="status" className={classes.note}>
      <IconCalendarQuestion size="1.25rem" aria-hidden />
      {t("calendar.past", { day: format.longDay(endsOn) })}
    </p>
  );
}
