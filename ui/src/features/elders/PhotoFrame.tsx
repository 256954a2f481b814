import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Contact, type Elder, useElderPhoto } from "../../ipc/generated";
import { PersonMark, type Tone } from "../../shared/people/PersonMark";
import { PhotoDialog } from "./PhotoDialog";
import classes from "./photo.module.css";

interface Props {
  elder: Elder;
  /** A contact of the elder; none for the elder. */
  contact?: Contact;
  tone?: Tone;
}

/** The photograph of a person, or the first character of the name; a click brings another one. */
export function PhotoFrame({ elder, contact, tone = "plain" }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const person = contact ?? elder;
  const photo = useElderPhoto(
    { elderId: elder.id, contactId: contact?.id ?? null },
    { enabled: person.hasPhoto },
  );
  const source =
    person.hasPhoto && photo.data ? `data:image/${photo.data.format};base64,${photo.data.base64}` : null;
  return (
    <>
      <UnstyledButton
        className={classes.frame}
        aria-label={t("photo.change", { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {source === null ? (
          <PersonMark name={person.name} tone={tone} large={contact === undefined} />
        ) : (
          <img
            className={classes.photo}
            data-large={contact === undefined || undefined}
            src={source}
            alt={t("photo.of", { name: person.name })}
          />
        )}
      </UnstyledButton>
      {isOpen && (
        <PhotoDialog
          elderId={elder.id}
          contactId={contact?.id ?? null}
          name={person.name}
          source={source}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
