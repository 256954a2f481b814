import { Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Board, ManyActs } from "../../../ipc/generated";
import { useRefusalText } from "../../../shared/faults/useRefusalText";
import { useFormat } from "../../../shared/format/useFormat";
import type { VisitActs } from "../useVisitActs";
import classes from "./bulk.module.css";

interface Props {
  outcome: ManyActs;
  board: Board;
  acts: VisitActs;
  onPerson: (elderId: string) => void;
}

/** What became of an act on several: who was refused and why, first; the others with the way back for each. */
export function BulkOutcome({ outcome, board, acts, onPerson }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = board.centre;
  const say = useRefusalText(timeZone);
  const [undone, setUndone] = useState<readonly string[]>([]);
  const nameOf = (elderId: string) => board.people.find((person) => person.elderId === elderId)?.name ?? "";
  return (
    <>
      {outcome.refused.length > 0 && (
        <section aria-label={t("bulk.refused", { count: outcome.refused.length })}>
          <h3 className={classes.heading} data-tone="late">
            <IconAlertTriangle size="1.125rem" aria-hidden />
            {t("bulk.refused", { count: outcome.refused.length })}
          </h3>
          <ul className={classes.list}>
            {outcome.refused.map(({ elderId, error }) => (
              <li key={elderId} className={classes.refused}>
                <span>{say(error)}</span>
                <Button variant="default" px="xs" mih="2.75rem" onClick={() => onPerson(elderId)}>
                  {t("bulk.toPerson", { name: nameOf(elderId) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t("bulk.done", { count: outcome.done.length })}>
        <h3 className={classes.heading} data-tone="here">
          <IconCheck size="1.125rem" aria-hidden />
          {t("bulk.done", { count: outcome.done.length })}
        </h3>
        <ul className={classes.list}>
          {outcome.done.map((act) => (
            <li key={act.visitId} className={classes.done}>
              <span>
                {t(act.act === "check_in" ? "notice.checkedIn" : "notice.checkedOut", {
                  name: act.name,
                  time: format.time(act.at, timeZone),
                })}
              </span>
              <Button
                variant="subtle"
                px="xs"
                mih="2.75rem"
                disabled={undone.includes(act.visitId)}
                aria-label={t("board.actFor", { name: act.name, act: t("action.undo") })}
                leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
                onClick={() => {
                  acts.takeBack(act.act, act.visitId, act.elderId, act.name);
                  setUndone([...undone, act.visitId]);
                }}
              >
                {t("action.undo")}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
