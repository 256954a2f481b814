import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";

import type { BoardPerson } from "../../ipc/generated";
import classes from "./cards.module.css";
import { PersonCard } from "./PersonCard";
import type { DayKind } from "./cardWords";

/** Above so many, only the rows in sight are drawn. */
const MANY = 100;
const ROW_REM = 6.125 + 0.625;

interface Props {
  people: readonly BoardPerson[];
  columns: number;
  scroller: RefObject<HTMLDivElement | null>;
  timeZone: string;
  day: DayKind;
  nowMinutes: number;
  selectedId: string | null;
  /** What is typed: when the list is whole again, the selected card is brought back into sight. */
  typed: string;
  busyId: string | null;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** The people of the day as cards. */
export function Cards(props: Props) {
  const { people, columns, scroller, selectedId, typed, busyId, nowMinutes, ...same } = props;
  const { t } = useTranslation();
  const many = people.length > MANY;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rows = useVirtualizer({
    count: many ? Math.ceil(people.length / columns) : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 4,
  });

  useEffect(() => {
    if (selectedId === null) {
      return;
    }
    const place = people.findIndex((person) => person.elderId === selectedId);
    if (many) {
      if (place >= 0) {
        rows.scrollToIndex(Math.floor(place / columns), { align: "auto" });
      }
    } else {
      scroller.current
        ?.querySelector(`[data-elder="${CSS.escape(selectedId)}"]`)
        ?.scrollIntoView({ block: "nearest" });
    }
    // Only a new selection and the end of a search scroll; a refreshed list must not pull the screen back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedId, typed]);

  const card = (person: BoardPerson) => (
    <PersonCard
      key={person.elderId}
      {...same}
      person={person}
      nowMinutes={person.isLate ? nowMinutes : 0}
      isSelected={person.elderId === selectedId}
      isBusy={person.elderId === busyId}
    />
  );
  const template = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` };

  if (!many) {
    return (
      <div role="list" aria-label={t("board.people")} className={classes.grid} style={template}>
        {people.map(card)}
      </div>
    );
  }
  return (
    <div
      role="list"
      aria-label={t("board.people")}
      style={{ height: rows.getTotalSize(), position: "relative", flex: "none" }}
    >
      {rows.getVirtualItems().map((row) => (
        <div
          key={row.key}
          role="presentation"
          className={classes.grid}
          style={{
            ...template,
            position: "absolute",
            insetInline: 0,
            paddingBottom: 0,
            transform: `translateY(${row.start}px)`,
          }}
        >
          {people.slice(row.index * columns, (row.index + 1) * columns).map(card)}
        </div>
      ))}
    </div>
  );
}
