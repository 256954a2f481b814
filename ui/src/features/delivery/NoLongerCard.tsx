import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { OutcomeView } from "../../ipc/generated";
import { Card } from "../../shared/ui/Card";
import { OutcomeMark } from "./OutcomeMark";
import type { Asked } from "./asked";
import classes from "./delivery.module.css";

interface Props {
  outcomes: readonly OutcomeView[];
  timeZone: string;
  onAsk: (asked: Asked) => void;
}

/** What was said of meals that are demanded no more: kept in sight, nothing is dropped. */
export function NoLongerCard({ outcomes, timeZone, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("delivery.noLonger")} hint={t("delivery.noLongerHint")}>
      <ul className={classes.lines}>
        {outcomes.map((outcome) => (
          <li key={outcome.id} className={classes.line}>
            <span className={classes.words}>
              <strong>{outcome.name}</strong>
            </span>
            <OutcomeMark outcome={outcome} timeZone={timeZone} />
            <Button
              variant="subtle"
              mih="2.75rem"
              aria-label={t("delivery.correctOf", { name: outcome.name })}
              onClick={() => onAsk({ what: "correct", outcome, isCentre: false })}
            >
              {t("delivery.correct")}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
