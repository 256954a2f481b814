import { Button, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Board } from "../../../ipc/generated";
import { useFormat } from "../../../shared/format/useFormat";
import band from "../../../shared/people/LeftOpenBand.module.css";
import classes from "./closing.module.css";
import { stillInside } from "./closingDraft";

const MOST = 6;

interface Props {
  board: Board;
  onPerson: (elderId: string) => void;
  onClosing: () => void;
}

/** Near closing time: who is still inside, by name; or that all are out and the day can be closed. */
export function ClosingReminder({ board, onPerson, onClosing }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const inside = stillInside(board);
  const time = format.wallTime(board.centre.closesAt ?? "");
  const isEmpty = inside.length === 0;
  return (
    <section
      className={classes.sign}
      data-tone={isEmpty ? "here" : "late"}
      aria-label={t("closing.reminder")}
    >
      {isEmpty ? <IconCheck size="1.25rem" aria-hidden /> : <IconAlertTriangle size="1.25rem" aria-hidden />}
      <strong>
        {isEmpty ? t("closing.allOut") : t("closing.stillInside", { time, count: inside.length })}
      </strong>
      <span className={classes.names}>
        {inside.slice(0, MOST).map((person) => (
          <UnstyledButton key={person.elderId} className={band.name} onClick={() => onPerson(person.elderId)}>
            {person.name}
          </UnstyledButton>
        ))}
        {inside.length > MOST && t("closing.more", { count: inside.length - MOST })}
      </span>
      <Button variant="subtle" className={classes.push} mih="2.75rem" onClick={onClosing}>
        {t("closing.open")}
      </Button>
    </section>
  );
}
