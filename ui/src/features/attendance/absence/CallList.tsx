import { Button } from "@mantine/core";
import { IconPhoneCall } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { BoardPerson, Contact } from "../../../ipc/generated";
import { phoneInGroups } from "../../../shared/format/phone";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./calls.module.css";

interface Props {
  person: BoardPerson;
  timeZone: string;
  /** None: nothing can be recorded any more. */
  onCall: ((contact: Contact | null) => void) | null;
}

/** Whom to call about somebody who did not come, in order, and who was called already. */
export function CallList({ person, timeZone, onCall }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { contacts, calls } = person;
  const inOrder = contacts.toSorted((one, other) => one.emergencyOrder - other.emergencyOrder);
  return (
    <section className={classes.calls} aria-label={t("call.list")}>
      <h3 className={classes.heading}>{t("call.list")}</h3>
      {onCall !== null && (
        <ul className={classes.list}>
          {inOrder.map((contact) => (
            <li key={contact.id} className={classes.contact}>
              <span className={classes.who}>
                {t("panel.firstContact", {
                  relation: t(`relation.${contact.relation}`),
                  name: contact.name,
                })}
                <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, "")}`}>{phoneInGroups(contact.phone)}</a>
              </span>
              <Button
                variant="default"
                px="xs"
                mih="2.75rem"
                aria-label={t("call.recordOf", { name: contact.name })}
                onClick={() => onCall(contact)}
              >
                {t("call.record")}
              </Button>
            </li>
          ))}
          <li className={classes.contact}>
            <Button variant="subtle" px="xs" mih="2.75rem" onClick={() => onCall(null)}>
              {t("call.someoneElse")}
            </Button>
          </li>
        </ul>
      )}
      {calls.length > 0 && (
        <ul className={classes.list} aria-label={t("call.done")}>
          {calls.map((call) => (
            <li key={call.id} className={classes.call} data-outcome={call.outcome}>
              <IconPhoneCall size="1.125rem" aria-hidden />
              <div>
                <div>
                  {format.time(call.calledAt, timeZone)} {call.calledWhom} ·{" "}
                  {t(`callOutcome.${call.outcome}`)}
                </div>
                {call.said !== "" && <div className={classes.said}>{call.said}</div>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
