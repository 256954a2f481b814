import { useTranslation } from "react-i18next";

import type { Elder } from "../../ipc/generated";
import classes from "./card.module.css";
import { QrCode } from "./QrCode";

/** What stands on a card: who, and a code to scan or to type. */
export function CardFace({ elder, code }: { elder: Elder; code: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.face}>
      <div className={classes.words}>
        <span className={classes.product}>{t("card.heading")}</span>
        <strong className={classes.name}>{elder.name}</strong>
        <span>{elder.namePinyin}</span>
        <span className={classes.code}>{code}</span>
      </div>
      <QrCode text={code} label={t("card.qr", { code })} />
    </div>
  );
}
