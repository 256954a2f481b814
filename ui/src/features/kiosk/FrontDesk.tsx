import { IconUserHeart } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import classes from "./kiosk.module.css";

/** Whatever the reason, nobody else reads it here. */
export function FrontDesk({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.message} onClick={onDone}>
      <span className={classes.picture} aria-hidden>
        <IconUserHeart size="4.5rem" />
      </span>
      <span role="status">
        <strong>{t("refusal.ask_front_desk")}</strong>
        <span>{t("kiosk.gladToHelp")}</span>
      </span>
    </button>
  );
}
