import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { DeliveryDay, DeliveryDayStop } from "../../ipc/generated";
import { StopRow } from "./StopRow";
import { type Asked, siteKey } from "./asked";
import classes from "./delivery.module.css";

interface Props {
  stops: readonly DeliveryDayStop[];
  day: DeliveryDay;
  onAsk: (asked: Asked) => void;
}

/** What is cooked and no run brings yet. */
export function RedListCard({ stops, day, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.red} aria-label={t("delivery.withoutRun")}>
      <h2>
        <IconAlertTriangle size="1.25rem" aria-hidden />
        {t("delivery.withoutRunCount", { count: stops.length })}
      </h2>
      <p>{t("delivery.withoutRunHint")}</p>
      <ol className={classes.stops}>
        {stops.map((stop) => (
          <StopRow key={siteKey(stop.site)} stop={stop} place={null} from={null} day={day} onAsk={onAsk} />
        ))}
      </ol>
    </section>
  );
}
