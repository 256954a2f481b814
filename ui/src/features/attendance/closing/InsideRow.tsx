import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { BoardPerson } from "../../../ipc/generated";
import { inOneLine } from "../../../shared/format/inOneLine";
import { phoneInGroups } from "../../../shared/format/phone";
import { useFormat } from "../../../shared/format/useFormat";
import { AlertIcons } from "../../../shared/people/AlertIcons";
import { Choice } from "../../../shared/ui/Choice";
import classes from "./closing.module.css";
import type { ExplanationDraft } from "./closingDraft";

const places = ["still_inside", "left_unrecorded"] as const;

interface Props {
  person: BoardPerson;
  room: string;
  timeZone: string;
  isOver: boolean;
  draft: ExplanationDraft;
  onDraft: (draft: ExplanationDraft) => void;
  isLacking: boolean;
  onPerson: () => void;
}

/** Somebody who is still inside: large, with the telephone of those who may collect, and what is known. */
export function InsideRow({ person, room, timeZone, isOver, draft, onDraft, isLacking, onPerson }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit, contacts, name } = person;
  const collectors = contacts.filter(({ mayCollect }) => mayCollect);
  const where = [visit ? t("board.stateHere", { time: format.time(visit.arrivedAt, timeZone) }) : "", room];
  return (
    <li className={classes.inside}>
      <div className={classes.insideHead}>
        <div className={classes.who}>
          <strong className={classes.large}>{name}</strong>
          <AlertIcons alerts={person.alerts} />
          <small>{inOneLine(where)}</small>
        </div>
        {!isOver && (
          <Button
            variant="default"
            mih="2.75rem"
            aria-label={t("board.actFor", { name, act: t("board.checkOut") })}
            onClick={onPerson}
          >
            {t("board.checkOut")}
          </Button>
        )}
      </div>
      <div className={classes.phones}>
        {collectors.length === 0 && t("panel.mayCollectNobody")}
        {collectors.map((contact) => (
          <span key={contact.id}>
            {t("panel.firstContact", {
              relation: t(`relation.${contact.relation}`),
              name: contact.name,
            })}{" "}
            <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, "")}`}>{phoneInGroups(contact.phone)}</a>
          </span>
        ))}
      </div>
      {!isOver && (
        <Choice
          label={t("closing.whereabouts")}
          value={draft.whereabouts}
          onChange={(whereabouts) => onDraft({ ...draft, whereabouts })}
          options={places.map((word) => ({ value: word, label: t(`whereabouts.${word}`) }))}
          error={isLacking && draft.whereabouts === null ? t("closing.whereaboutsNeeded") : undefined}
        />
      )}
      {(isOver || draft.whereabouts !== null) && (
        <TextInput
          label={t("closing.explanation", { name })}
          placeholder={t(
            draft.whereabouts === "still_inside" ? "closing.explanationInside" : "closing.explanationLeft",
          )}
          withAsterisk
          value={draft.explanation}
          maxLength={200}
          error={isLacking && draft.explanation.trim() === "" ? t("fault.required") : undefined}
          onChange={(event) => onDraft({ ...draft, explanation: event.currentTarget.value })}
        />
      )}
    </li>
  );
}
