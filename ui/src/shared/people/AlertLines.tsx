import type { Alert } from "../../ipc/generated";
import { alertIcon, gravestFirst } from "./alertLook";
import classes from "./people.module.css";
import { useAlertWords } from "./useAlertWords";

/** The alerts of a person in full, the gravest first. */
export function AlertLines({ alerts }: { alerts: readonly Alert[] }) {
  const say = useAlertWords();
  return (
    <ul className={classes.lines}>
      {gravestFirst(alerts).map((alert) => {
        const Icon = alertIcon[alert.kind];
        return (
          <li key={`${alert.kind} ${alert.note}`} className={classes.line} data-severity={alert.severity}>
            <Icon size="1.25rem" aria-hidden />
            <span>{say(alert)}</span>
          </li>
        );
      })}
    </ul>
  );
}
