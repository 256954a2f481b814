import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { BedTimeline, TimelineBar, TimelineBed } from "../../../ipc/generated";
import { dayAfter, daysBetween, weekdayOf } from "../../../shared/format/days";
import { useFormat } from "../../../shared/format/useFormat";
import classes from "./timeline.module.css";

const ROW = 40;
const DAY = 22;
/** The column of the beds. */
const HEAD = 112;

/** A bed that is to be reserved. */
export interface Kept {
  bed: { id: string; name: string };
  from: string;
  until: string;
}

interface Cell {
  row: number;
  day: number;
}

interface Mark {
  row: number;
  from: number;
  to: number;
}

const bedName = (bed: TimelineBed) => `${bed.roomName}-${bed.label}`;

/** Only the rows and days in sight are drawn, however many beds and months there are. */
export function TimelineGrid({ line, onKeep }: { line: BedTimeline; onKeep: (kept: Kept) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const { beds } = line;
  const days = daysBetween(line.fromOn, line.untilOn);
  const todayAt = daysBetween(line.fromOn, line.today);
  const byBed = useMemo(() => {
    const found = new Map<string, TimelineBar[]>();
    for (const bar of line.bars) {
      found.set(bar.bedId, [...(found.get(bar.bedId) ?? []), bar]);
    }
    return found;
  }, [line.bars]);
  const [at, setAt] = useState<Cell>({ row: 0, day: Math.max(0, Math.min(days - 1, todayAt)) });
  const [mark, setMark] = useState<Mark | null>(null);
  // The library keeps its own state: what it answers is asked for anew at each drawing.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: beds.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  // oxlint-disable-next-line react/incompatible-library
  const columns = useVirtualizer({
    count: days,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => DAY,
    overscan: 14,
    initialOffset: Math.max(0, (todayAt - 14) * DAY),
  });
  const shownDays = columns.getVirtualItems();
  const firstDay = shownDays[0]?.index ?? 0;
  const lastDay = shownDays.at(-1)?.index ?? 0;
  // Without it the first days in sight would be numbers of no month.
  const monthInSight = dayAfter(line.fromOn, columns.range?.startIndex ?? 0).slice(0, 7);

  const spanOf = (bar: TimelineBar) => {
    const from = Math.max(0, daysBetween(line.fromOn, bar.fromOn));
    const end = bar.foreseenToOn;
    const until = end === null ? days : Math.min(days, Math.max(daysBetween(line.fromOn, end), from + 1));
    return { from, until };
  };
  const barAt = ({ row, day }: Cell): TimelineBar | undefined => {
    const bed = beds[row];
    const bars = bed === undefined ? [] : (byBed.get(bed.id) ?? []);
    return bars.findLast((bar) => {
      const { from, until } = spanOf(bar);
      return from <= day && day < until;
    });
  };
  const ask = (row: number, one: number, other: number) => {
    const bed = beds[row];
    const [first, last] = [Math.max(Math.min(one, other), todayAt), Math.max(one, other)];
    if (!bed || last < todayAt) {
      return;
    }
    if (barAt({ row, day: first })) {
      // The words above the grid say what lies there.
      setAt({ row, day: first });
      return;
    }
    onKeep({
      bed: { id: bed.id, name: bedName(bed) },
      from: dayAfter(line.fromOn, first),
      until: dayAfter(line.fromOn, last + 1),
    });
  };
  const barWords = (bar: TimelineBar) => {
    const end = bar.foreseenToOn;
    const until =
      end !== null
        ? format.shortDay(end, line.today)
        : bar.plannedToOn !== null
          ? t("beds.timeline.overdue", { day: format.shortDay(bar.plannedToOn, line.today) })
          : t("beds.timeline.open");
    const name = bar.kind === "closure" ? "" : ` ${bar.name}`;
    return `${t(`barKind.${bar.kind}`)}${name} ${format.shortDay(bar.fromOn, line.today)} – ${until}`;
  };
  /** The days that are being marked, and what lies in the way there. */
  const markWords = ({ row, from, to }: Mark) => {
    const bed = beds[row];
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const bar =
      bed && (byBed.get(bed.id) ?? []).find((one) => spanOf(one).until > first && spanOf(one).from <= last);
    return bed === undefined
      ? ""
      : `${bedName(bed)} ${format.day(dayAfter(line.fromOn, first), line.today)} – ${format.day(dayAfter(line.fromOn, last), line.today)} ${bar ? barWords(bar) : t("bedState.free")}`;
  };
  const cellWords = () => {
    const bed = beds[at.row];
    const bar = barAt(at);
    return bed === undefined
      ? ""
      : `${bedName(bed)} ${format.day(dayAfter(line.fromOn, at.day), line.today)} ${bar ? barWords(bar) : t("bedState.free")}`;
  };

  function onKeyDown(event: KeyboardEvent) {
    const step: Record<string, readonly [number, number]> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      PageDown: [10, 0],
      PageUp: [-10, 0],
      Home: [0, -days],
      End: [0, days],
    };
    const move = step[event.key];
    if (move) {
      event.preventDefault();
      const next = {
        row: Math.max(0, Math.min(beds.length - 1, at.row + move[0])),
        day: Math.max(0, Math.min(days - 1, at.day + move[1])),
      };
      setAt(next);
      setMark(
        event.shiftKey && move[0] === 0 ? { row: at.row, from: mark?.from ?? at.day, to: next.day } : null,
      );
      rows.scrollToIndex(next.row);
      columns.scrollToIndex(next.day);
    } else if (event.key === "Enter") {
      event.preventDefault();
      ask(at.row, mark?.from ?? at.day, mark?.to ?? at.day + 6);
      setMark(null);
    } else if (event.key === "Escape" && mark !== null) {
      event.preventDefault();
      setMark(null);
    }
  }

  const cellOf = (event: { clientX: number; clientY: number }): Cell | null => {
    const shown = scroller.current;
    const box = shown?.getBoundingClientRect();
    if (!box || !shown) {
      return null;
    }
    const day = Math.floor((event.clientX - box.left - HEAD + shown.scrollLeft) / DAY);
    const row = Math.floor((event.clientY - box.top - ROW + shown.scrollTop) / ROW);
    return day >= 0 && day < days && row >= 0 && row < beds.length ? { row, day } : null;
  };
  function onPointerDown(event: PointerEvent) {
    const cell = cellOf(event);
    if (cell === null || event.button !== 0) {
      return;
    }
    setAt(cell);
    if (event.pointerType !== "touch" && cell.day >= todayAt && !barAt(cell)) {
      setMark({ row: cell.row, from: cell.day, to: cell.day });
    }
  }
  function onPointerMove(event: PointerEvent) {
    const cell = mark !== null && event.buttons === 1 ? cellOf(event) : null;
    if (mark !== null && cell !== null && cell.day !== mark.to) {
      setMark({ ...mark, to: cell.day });
    }
  }
  function onPointerUp() {
    if (mark !== null && mark.from !== mark.to) {
      ask(mark.row, mark.from, mark.to);
    }
    setMark(null);
  }

  return (
    <>
      <p className={classes.cellWords} role="status">
        {mark === null ? cellWords() : markWords(mark)}
      </p>
      {/* The grid is worked as one thing, by keys and by pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        className={classes.scroller}
        role="application"
        aria-label={t("beds.timeline.grid")}
        // One thing for the keyboard: the arrows go from day to day and from bed to bed.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => setMark(null)}
      >
        <div
          className={classes.sheet}
          style={{ width: HEAD + columns.getTotalSize(), height: ROW + rows.getTotalSize() }}
        >
          <div className={classes.days} style={{ height: ROW }}>
            <div className={classes.corner} style={{ width: HEAD, height: ROW - 1 }}>
              {format.month(monthInSight)}
            </div>
            {shownDays.map(({ index, start }) => {
              const on = dayAfter(line.fromOn, index);
              const date = Number(on.slice(8));
              return (
                <div
                  key={index}
                  className={classes.day}
                  data-today={index === todayAt || undefined}
                  data-off={weekdayOf(on) > 5 || undefined}
                  style={{ transform: `translateX(${HEAD + start}px)`, width: DAY, height: ROW - 1 }}
                >
                  {date === 1 && <b>{format.monthName(on)}</b>}
                  <span>{date}</span>
                </div>
              );
            })}
          </div>
          {rows.getVirtualItems().map(({ index, start }) => {
            const bed = beds[index];
            return (
              bed && (
                <div
                  key={bed.id}
                  className={classes.row}
                  data-row={bedName(bed)}
                  style={{ transform: `translateY(${ROW + start}px)`, height: ROW }}
                >
                  <div className={classes.bed} style={{ width: HEAD }}>
                    {bedName(bed)}
                  </div>
                  <div className={classes.track} style={{ left: HEAD, width: days * DAY }} />
                  {(byBed.get(bed.id) ?? []).map((bar) => {
                    const { from, until } = spanOf(bar);
                    return (
                      until >= firstDay &&
                      from <= lastDay && (
                        <div
                          key={bar.id}
                          className={classes.bar}
                          data-kind={bar.kind}
                          title={barWords(bar)}
                          style={{ left: HEAD + from * DAY, width: (until - from) * DAY - 2 }}
                        >
                          <span>{bar.kind === "closure" ? t("barKind.closure") : bar.name}</span>
                        </div>
                      )
                    );
                  })}
                  {mark?.row === index && (
                    <div
                      className={classes.mark}
                      data-mark
                      style={{
                        left: HEAD + Math.min(mark.from, mark.to) * DAY,
                        width: (Math.abs(mark.to - mark.from) + 1) * DAY,
                      }}
                    />
                  )}
                  {at.row === index && (
                    <div className={classes.cursor} style={{ left: HEAD + at.day * DAY, width: DAY }} />
                  )}
                </div>
              )
            );
          })}
          {todayAt >= 0 && todayAt < days && (
            <div className={classes.today} style={{ left: HEAD + todayAt * DAY, top: ROW }} aria-hidden />
          )}
        </div>
      </div>
      <p className={classes.hint}>{t("beds.timeline.hint")}</p>
    </>
  );
}
