import { IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { OnSite } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { phoneInGroups } from "../../shared/format/phone";
import { alertIcon } from "../../shared/people/alertLook";
import { useAlertWords } from "../../shared/people/useAlertWords";
import classes from "./emergency.module.css";

interface Props {
  people: readonly OnSite[];
  counted: ReadonlySet<string>;
  onCount: (id: string, isThere: boolean) => void;
  /** What else is said of each; nothing unless given. */
  say?: (person: OnSite) => string;
}

/** Everyone of one room, each with a box to tick: the whole line is the target. */
export function EmergencyRows({ people, counted, onCount, say = () => "" }: Props) {
  const { t } = useTranslation();
  const sayAlert = useAlertWords();
  return (
    <ul className={classes.rows}>
      {people.map((person) => (
        <li key={person.id}>
          <label className={classes.row} data-counted={counted.has(person.id) || undefined}>
            <input
              type="checkbox"
              className={classes.box}
              aria-label={t("emergency.countOff", { name: person.name })}
              checked={counted.has(person.id)}
              onChange={(event) => onCount(person.id, event.currentTarget.checked)}
            />
            <span className={classes.name}>
              <strong>{person.name}</strong>
              <span>
                {person.kind === "elder"
                  ? inOneLine([person.namePinyin, person.hasNoBed ? t("beds.noBedYet") : "", say(person)])
                  : inOneLine([t(`onSiteAs.${person.kind}`), person.about, say(person)])}
              </span>
            </span>
            <span className={classes.alerts}>
              {person.alerts.map((alert) => {
                const Icon = alertIcon[alert.kind];
                return (
                  <span key={`${alert.kind} ${alert.note}`} data-severity={alert.severity}>
                    <Icon size="1.25rem" aria-hidden />
                    {sayAlert(alert)}
                  </span>
                );
              })}
            </span>
            <span className={classes.contact}>
              {person.contact !== null && (
                <>
                  <span>
                    {person.contact.relation !== null && t(`relation.${person.contact.relation}`)}{" "}
                    {person.contact.name ?? t("emergency.ownPhone")}
                  </span>
                  <strong>
                    <IconPhone size="1.125rem" aria-hidden /> {phoneInGroups(person.contact.phone)}
                  </strong>
                </>
              )}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
