import { IconPhone, IconShieldCheck, IconUserCheck, IconUserX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Elder } from "../../ipc/generated";
import { phoneInGroups } from "../../shared/format/phone";
import { useFormat } from "../../shared/format/useFormat";
import { AlertLines } from "../../shared/people/AlertLines";
import classes from "./safetyBand.module.css";

/** What one must know at once: alerts, whom to call first, who may take the elder home. */
export function SafetyBand({ elder }: { elder: Elder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = elder.contacts[0];
  const collectors = elder.contacts.filter((contact) => contact.mayCollect);
  const named = (name: string, relation: Elder["contacts"][number]["relation"]) =>
    t("profile.contactNamed", { name, relation: t(`relation.${relation}`) });
  const CollectIcon = collectors.length > 0 ? IconUserCheck : IconUserX;
  return (
    <section aria-label={t("profile.alertsTitle")} className={classes.band}>
      {elder.alerts.length > 0 ? (
        <AlertLines alerts={elder.alerts} />
      ) : (
        <p className={classes.safe}>
          <IconShieldCheck size="1.25rem" aria-hidden />
          {t("alert.none")}
        </p>
      )}
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt>
            <IconPhone size="1.125rem" aria-hidden />
            {t("profile.callFirst")}
          </dt>
          <dd>
            {first ? (
              <>
                {named(first.name, first.relation)}{" "}
                <a className={classes.phone} href={`tel:${first.phone.replaceAll(/[^\d+]/g, "")}`}>
                  {phoneInGroups(first.phone)}
                </a>
              </>
            ) : (
              <span className={classes.lacking}>{t("profile.noContacts")}</span>
            )}
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>
            <CollectIcon size="1.125rem" aria-hidden />
            {t("profile.collectors")}
          </dt>
          <dd>
            {collectors.length > 0 ? (
              format.list(collectors.map(({ name, relation }) => named(name, relation)))
            ) : (
              <span className={classes.lacking}>{t("profile.noCollectors")}</span>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
