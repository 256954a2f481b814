import { Button } from "@mantine/core";
import { IconHeartHandshake, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { WelfareCheck } from "../../ipc/generated";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import classes from "./delivery.module.css";

interface Props {
  checks: readonly WelfareCheck[];
  timeZone: string;
  today: string;
  onHandle: (check: WelfareCheck) => void;
}

/** Elders whom somebody must look after because nobody opened the door: whom to call, at once. */
export function WelfareCard({ checks, timeZone, today, onHandle }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.welfare} aria-label={t("delivery.welfare")}>
      <h2>
        <IconHeartHandshake size="1.25rem" aria-hidden />
        {t("delivery.welfareCount", { count: checks.length })}
      </h2>
      <ul>
        {checks.map((check) => (
          <li key={check.id}>
            <span className={classes.words}>
              <strong>{check.name}</strong>
              <span>
                {t("delivery.welfareWhy", {
                  count: check.times,
                  times: check.times,
                  since: format.moment(check.raisedAt, timeZone, today),
                })}
                {check.address !== "" && ` · ${check.address}`}
              </span>
            </span>
            <span className={classes.calls}>
              {check.toCall.phone !== "" && (
                <span>
                  <IconPhone size="1.125rem" aria-hidden />
                  {t("delivery.ownPhone")} <strong>{phoneInGroups(check.toCall.phone)}</strong>
                </span>
              )}
              {check.toCall.contacts.map((contact) => (
                <span key={contact.id}>
                  <IconPhone size="1.125rem" aria-hidden />
                  {t(`relation.${contact.relation}`)} {contact.name}{" "}
                  <strong>{phoneInGroups(contact.phone)}</strong>
                </span>
              ))}
              {check.toCall.phone === "" && check.toCall.contacts.length === 0 && t("delivery.nobodyToCall")}
            </span>
            <Button
              mih="2.75rem"
              aria-label={t("delivery.handleOf", { name: check.name })}
              onClick={() => onHandle(check)}
            >
              {t("delivery.handle")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
