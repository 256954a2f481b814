import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { BoardPerson } from "../../../ipc/generated";
import { Chips } from "../Chips";
import classes from "../panel.module.css";
import { type Leaving, isUnlisted } from "./leaving";

const ALONE = "alone";

interface Props {
  person: BoardPerson;
  draft: Leaving;
  onDraft: (draft: Leaving) => void;
  faults: Record<string, string>;
  onEnter: () => void;
}

/** Who takes the elder home: those who may collect with one touch; anybody else by name and with a reason. */
export function CollectorChoice({ person, draft, onDraft, faults, onEnter }: Props) {
  const { t } = useTranslation();
  const [isOther, setOther] = useState(draft.collectorContactId === null && draft.collectedBy !== "");
  const { contacts, mustBeCollected } = person;
  const wordsOf = (contact: (typeof contacts)[number]) =>
    t("panel.firstContact", { relation: t(`relation.${contact.relation}`), name: contact.name });
  const options = [
    ...(mustBeCollected ? [] : [{ value: ALONE, words: t("board.leftAlone") }]),
    ...contacts
      .toSorted((one, other) => Number(other.mayCollect) - Number(one.mayCollect))
      .map((contact) => ({ value: contact.id, words: wordsOf(contact) })),
  ];
  const chosen = isOther ? null : (draft.collectorContactId ?? (mustBeCollected ? null : ALONE));
  const choose = (value: string | null) => {
    setOther(false);
    const contact = contacts.find(({ id }) => id === value);
    onDraft({
      ...draft,
      collectorContactId: contact?.id ?? null,
      collectedBy: contact ? wordsOf(contact) : "",
    });
  };
  return (
    <>
      <Chips
        label={t(mustBeCollected ? "panel.collectedByNeeded" : "panel.collectedBy")}
        options={options}
        value={chosen}
        onChange={choose}
      >
        <button
          type="button"
          className={classes.chip}
          aria-pressed={isOther}
          onClick={() => {
            setOther(!isOther);
            onDraft({ ...draft, collectorContactId: null, collectedBy: "" });
          }}
        >
          {t("panel.someoneElse")}
        </button>
        {isOther && (
          <TextInput
            style={{ flexBasis: "100%" }}
            aria-label={t("panel.otherPerson")}
            placeholder={t("panel.otherPerson")}
            value={draft.collectedBy}
            maxLength={60}
            error={faults["collectedBy"]}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a touch on "someone else": typing is next
            autoFocus
            onChange={(event) => onDraft({ ...draft, collectedBy: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) {
                onEnter();
              }
            }}
          />
        )}
      </Chips>
      {isUnlisted(draft, contacts) && (
        <TextInput
          label={t("door.unlistedReason")}
          placeholder={t("door.unlistedReasonPlaceholder")}
          withAsterisk
          value={draft.unlistedReason}
          maxLength={200}
          error={faults["unlistedReason"]}
          onChange={(event) => onDraft({ ...draft, unlistedReason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
