import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Elder } from "../../ipc/generated";
import { inOneLine } from "../../shared/format/inOneLine";
import { phoneInGroups } from "../../shared/format/phone";
import { Card } from "../../shared/ui/Card";
import { PhotoFrame } from "./PhotoFrame";
import tags from "../../shared/ui/Tag.module.css";
import classes from "./profile.module.css";

/** Whom to call, in this order, and who may take the elder home. */
export function ContactsCard({ elder }: { elder: Elder }) {
  const { t } = useTranslation();
  return (
    <Card
      title={t("profile.contacts")}
      {...(elder.contacts.length === 0 ? { hint: t("profile.noContactsHint") } : {})}
    >
      {elder.contacts.length === 0 && <p className={classes.quiet}>{t("profile.noContacts")}</p>}
      <ol className={classes.contacts}>
        {elder.contacts.map((contact, place) => (
          <li key={contact.id} className={classes.contact}>
            <span className={classes.order} title={place === 0 ? t("profile.callFirst") : undefined}>
              {place + 1}
            </span>
            <PhotoFrame elder={elder} contact={contact} />
            <span>
              <strong>{contact.name}</strong>{" "}
              <span className={classes.quiet}>{t(`relation.${contact.relation}`)}</span>
              <br />
              <span className={tags.tag} data-tone={contact.mayCollect ? "good" : undefined}>
                {contact.mayCollect ? (
                  <IconCheck size="0.875rem" aria-hidden />
                ) : (
                  <IconX size="0.875rem" aria-hidden />
                )}
                {t(contact.mayCollect ? "profile.mayCollect" : "profile.mayNotCollect")}
              </span>
            </span>
            <a className={classes.phone} href={`tel:${contact.phone.replaceAll(/[^\d+]/g, "")}`}>
              {phoneInGroups(contact.phone)}
            </a>
            {(contact.address !== "" || contact.note !== "") && (
              <span className={classes.contactMore}>{inOneLine([contact.address, contact.note])}</span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
