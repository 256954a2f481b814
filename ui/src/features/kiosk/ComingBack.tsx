import { IconArrowLeft, IconDoorEnter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { KioskPerson } from "../../ipc/generated";
import classes from "./kiosk.module.css";

interface Props {
  person: KioskPerson;
  isBusy: boolean;
  onBackAgain: () => void;
  onNo: () => void;
}

/** Somebody who left today touched the name or scanned the card: come back, or scanned twice? */
export function ComingBack({ person, isBusy, onBackAgain, onNo }: Props) {
  const { t } = useTranslation();
  const who = t(`kiosk.honorific_${person.sex}`, { surname: person.surname });
  return (
    <section className={classes.step} data-centred aria-labelledby="kiosk-title">
      <h1 id="kiosk-title" className={classes.title}>
        {t("kiosk.hasLeft", { who })}
      </h1>
      <button type="button" className={classes.go} disabled={isBusy} onClick={onBackAgain}>
        <IconDoorEnter size="2.25rem" aria-hidden />
        {t("kiosk.isBackAgain")}
      </button>
      <button type="button" className={`${classes.go} ${classes.no}`} disabled={isBusy} onClick={onNo}>
        <IconArrowLeft size="2.25rem" aria-hidden />
        {t("kiosk.isNotBack")}
      </button>
    </section>
  );
}
