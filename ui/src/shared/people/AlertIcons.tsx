import type { Alert } from "../../ipc/generated";
import { alertIcon, gravestFirst } from "./alertLook";
import classes from "./people.module.css";
import { useAlertWords } from "./useAlertWords";

const MOST = 3;

/** The alerts of a person, small, beside the name. Each says itself to a screen reader and on hovering. */
export function AlertIcons({ alerts }: { alerts: readonly Alert[] }) {
  const say = useAlertWords();
  if (alerts.length === 0) {
    return null;
  }
  const shown = gravestFirst(alerts).slice(0, MOST);
  const more = alerts.length - shown.length;
  return (
    <span className={classes.icons}>
      {shown.map((alert) => {
        const Icon = alertIcon[alert.kind];
        const words = say(alert);
        return (
          <span
            key={`${alert.kind} ${alert.note}`}
            role="img"
            aria-label={words}
            title={words}
            data-severity={alert.severity}
            className={classes.icon}
          >
            <Icon size="1.0625rem" aria-hidden />
          </span>
        );
      })}
      {more > 0 && <span className={classes.more}>+{more}</span>}
    </span>
  );
}
