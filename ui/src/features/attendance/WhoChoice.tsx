import { TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Contact } from "../../ipc/generated";
import classes from "./panel.module.css";

const MOST = 4;

interface Props {
  label: string;
  contacts: readonly Contact[];
  /** What coming or going alone is called. */
  alone: string;
  who: string;
  onWho: (who: string) => void;
  onEnter: () => void;
}

/** Who came along: one touch for the usual people, words for anybody else, nothing when there is no time. */
export function WhoChoice({ label, contacts, alone, who, onWho, onEnter }: Props) {
  const { t } = useTranslation();
  const [isOther, setOther] = useState(false);
  const known = contacts
    .slice(0, MOST)
    .map((contact) =>
      t("panel.firstContact", { relation: t(`relation.${contact.relation}`), name: contact.name }),
    );
  const choose = (words: string) => {
    setOther(false);
    onWho(who === words ? "" : words);
  };
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.chipsLabel}>{label}</legend>
      {[alone, ...known].map((words) => (
        <button
          key={words}
          type="button"
          className={classes.chip}
          aria-pressed={who === words && !isOther}
          onClick={() => choose(words)}
        >
          {who === words && !isOther && <IconCheck size="1rem" aria-hidden />}
          {words}
        </button>
      ))}
      <button
        type="button"
        className={classes.chip}
        aria-pressed={isOther}
        onClick={() => {
          setOther(!isOther);
          onWho("");
        }}
      >
        {t("panel.someoneElse")}
      </button>
      {isOther && (
        <TextInput
          style={{ flexBasis: "100%" }}
          aria-label={t("panel.otherPerson")}
          placeholder={t("panel.otherPerson")}
          value={who}
          maxLength={60}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a touch on "someone else": typing is next
          autoFocus
          onChange={(event) => onWho(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) {
              onEnter();
            }
          }}
        />
      )}
    </fieldset>
  );
}
