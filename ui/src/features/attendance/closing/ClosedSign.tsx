import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Closing } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./closing.module.css";

/** Says that a day is closed, by whom, and what was noted. */
export function ClosedSign({
  closing,
  timeZone,
  today,
  onReopen,
}: {
  closing: Closing;
  timeZone: string;
  today: string;
  onReopen: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.sign} aria-label={t("closing.closed")}>
      <IconLock size="1.25rem" aria-hidden />
      <strong>{t("closing.closed")}</strong>
      <span>
        {t("closing.closedBy", {
          who: closing.closedBy,
          at: format.moment(closing.closedAt, timeZone, today),
        })}
      </span>
      {closing.note !== "" && <span>{closing.note}</span>}
      <Button variant="subtle" className={classes.push} mih="2.75rem" onClick={onReopen}>
        {t("closing.reopen")}
      </Button>
    </section>
  );
}
