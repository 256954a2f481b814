import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";

import type { BoardPerson, BoardRoom } from "../../ipc/generated";
import classes from "./cards.module.css";
import { roomOf } from "./filters";
import { PersonTile } from "./PersonTile";
import type { DayKind } from "./cardWords";
import type { BoardView } from "./Tile";

/** Above so many, only the rows in sight are drawn. */
const MANY = 100;
const ROW_REM = { cards: 6.125 + 0.625, list: 3.25 + 0.25 } as const;

interface Props {
  people: readonly BoardPerson[];
  rooms: readonly BoardRoom[];
  view: BoardView;
  columns: number;
  scroller: RefObject<HTMLDivElement | null>;
  timeZone: string;
  day: DayKind;
  isClosed: boolean;
  nowMinutes: number;
  selectedId: string | null;
  ticked: ReadonlySet<string> | null;
  /** What is typed: when the list is whole again, the selected card is brought back into sight. */
  typed: string;
  busyId: string | null;
  onSelect: (elderId: string) => void;
  onAct: (elderId: string) => void;
}

/** The people of the day, as cards or as lines. */
export function People(props: Props) {
  const { people, rooms, columns, scroller, selectedId, ticked, typed, busyId, nowMinutes, ...same } = props;
  const { t } = useTranslation();
  const many = people.length > MANY;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rows = useVirtualizer({
    count: many ? Math.ceil(people.length / columns) : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM[same.view] * rem,
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

  // Another way of drawing has rows of another height.
  useEffect(() => {
    rows.measure();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [same.view]);

  const tile = (person: BoardPerson) => {
    const roomId = roomOf(person);
    return (
      <PersonTile
        key={person.elderId}
        {...same}
        person={person}
        roomName={roomId === null ? "" : (rooms.find(({ id }) => id === roomId)?.name ?? "")}
        nowMinutes={person.isLate ? nowMinutes : 0}
        isSelected={person.elderId === selectedId}
        isTicked={ticked === null ? null : ticked.has(person.elderId)}
        isBusy={person.elderId === busyId}
      />
    );
  };
  const template = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` };

  if (!many) {
    return (
      <div
        role="list"
        aria-label={t("board.people")}
        className={classes.grid}
        data-view={same.view}
        style={template}
      >
        {people.map(tile)}
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
          data-view={same.view}
          style={{
            ...template,
            position: "absolute",
            insetInline: 0,
            paddingBottom: 0,
            transform: `translateY(${row.start}px)`,
          }}
        >
          {people.slice(row.index * columns, (row.index + 1) * columns).map(tile)}
        </div>
      ))}
    </div>
  );
}
