import { Button } from "@mantine/core";
import { IconPrinter, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Elder, useElderListCards } from "../../ipc/generated";
import { printWindow } from "../../ipc/print";
import { useFormat } from "../../shared/format/useFormat";
import { Card } from "../../shared/ui/Card";
import classes from "./card.module.css";
import { CardFace } from "./CardFace";
import { CardPaper } from "./CardPaper";
import { IssueCardDialog } from "./IssueCardDialog";

interface Props {
  elder: Elder;
  timeZone: string;
  today: string;
}

/** The card the elder shows at the door: to scan, to print, to replace when it is lost. */
export function CardCard({ elder, timeZone, today }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isIssuing, setIssuing] = useState(false);
  const cards = useElderListCards({ elderId: elder.id });
  const ended = (cards.data ?? []).filter((card) => card.endedAt !== null);
  return (
    <Card title={t("card.title")} hint={t("card.hint")}>
      <div className={classes.row}>
        {elder.card ? (
          <CardFace elder={elder} code={elder.card.code} />
        ) : (
          <p className={classes.quiet}>{t("card.none")}</p>
        )}
        <div className={classes.acts}>
          {elder.card && (
            <Button
              variant="default"
              mih="2.75rem"
              leftSection={<IconPrinter size="1.25rem" aria-hidden />}
              onClick={() => void printWindow()}
            >
              {t("card.print")}
            </Button>
          )}
          <Button
            variant="default"
            mih="2.75rem"
            leftSection={<IconRefresh size="1.25rem" aria-hidden />}
            onClick={() => setIssuing(true)}
          >
            {t(elder.card ? "card.reissue" : "card.issue")}
          </Button>
          {ended.length > 0 && (
            <ul className={classes.ended} aria-label={t("card.ended")}>
              {ended.map((card) => (
                <li key={card.code}>
                  <span className={classes.code}>{card.code}</span>{" "}
                  {t("card.endedAt", {
                    at: format.moment(card.endedAt ?? card.issuedAt, timeZone, today),
                    reason: card.endReason,
                  })}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {elder.card && <CardPaper elder={elder} code={elder.card.code} />}
      {isIssuing && <IssueCardDialog elder={elder} onClose={() => setIssuing(false)} />}
    </Card>
  );
}
