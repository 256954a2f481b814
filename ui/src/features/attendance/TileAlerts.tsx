import { useTranslation } from "react-i18next";

import type { Alert } from "../../ipc/generated";
import { AlertIcons } from "../../shared/people/AlertIcons";
import { gravestFirst } from "../../shared/people/alertLook";
import { useAlertWords } from "../../shared/people/useAlertWords";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./cards.module.css";

/**
 * The alerts on a tile. Where there is room for one picture only, a number says how many more there are, and its words
 * say which.
 */
export function TileAlerts({ alerts }: { alerts: readonly Alert[] }) {
  const { t } = useTranslation();
  const say = useAlertWords();
  const format = useFormat();
  const [, ...others] = gravestFirst(alerts);
  const words = format.list(others.map(say));
  const isSevere = others.some(({ severity }) => severity === "severe");
  return (
    <>
      <AlertIcons alerts={alerts} />
      {others.length > 0 && (
        <span
          role="img"
          className={classes.moreAlerts}
          data-severe={isSevere || undefined}
          aria-label={t("alert.more", { words })}
          title={words}
        >
          +{others.length}
        </span>
      )}
    </>
  );
}
