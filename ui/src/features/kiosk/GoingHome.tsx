import { IconArrowLeft, IconHome } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { KioskPerson } from "../../ipc/generated";
import classes from "./kiosk.module.css";

interface Props {
  person: KioskPerson;
  isBusy: boolean;
  onGo: () => void;
  onBack: () => void;
}

/** Somebody who is here touched the name: going home, or a slip of the finger? */
export function GoingHome({ person, isBusy, onGo, onBack }: Props) {
  const { t } = useTranslation();
  const who = t(`kiosk.honorific_${person.sex}`, { surname: person.surname });
  return (
    <section className={classes.step} data-centred aria-labelledby="kiosk-title">
      <h1 id="kiosk-title" className={classes.title}>
        {t("kiosk.goingHome", { who })}
      </h1>
      <button type="button" className={classes.go} disabled={isBusy} onClick={onGo}>
        <IconHome size="2.25rem" aria-hidden />
        {t("kiosk.goHome")}
      </button>
      <button type="button" className={classes.back} onClick={onBack}>
        <IconArrowLeft size="1.75rem" aria-hidden />
        {t("kiosk.stay")}
      </button>
    </section>
  );
}
