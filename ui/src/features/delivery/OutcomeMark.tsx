import {
  type Icon,
  IconArrowBackUp,
  IconCircleCheck,
  IconDoorOff,
  IconHandStop,
  IconUserShare,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DoorOutcome, OutcomeView } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./delivery.module.css";

const pictures: Record<DoorOutcome, Icon> = {
  delivered: IconCircleCheck,
  not_home: IconDoorOff,
  refused: IconHandStop,
  given_to_other: IconUserShare,
  returned: IconArrowBackUp,
};

/** How a meal went: picture, word and colour, when, and what else was said. */
export function OutcomeMark({ outcome, timeZone }: { outcome: OutcomeView; timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Picture = pictures[outcome.outcome];
  const more = [
    format.time(outcome.happenedAt, timeZone),
    outcome.temperatureTenthsCelsius === null
      ? ""
      : t("delivery.degrees", { degrees: (outcome.temperatureTenthsCelsius / 10).toFixed(1) }),
    outcome.givenTo,
    outcome.note,
    outcome.correctionReason === null ? "" : t("delivery.corrected", { reason: outcome.correctionReason }),
  ];
  return (
    <span className={classes.outcome} data-outcome={outcome.outcome}>
      <Picture size="1.125rem" aria-hidden />
      <strong>{t(`doorOutcome.${outcome.outcome}`)}</strong>
      <span>{inOneLine(more)}</span>
    </span>
  );
}
