import { type KeyboardEvent, type RefObject, useState } from "react";

export interface Place {
  row: number;
  column: number;
}

interface Grid {
  table: RefObject<HTMLTableElement | null>;
  rows: number;
  columns: number;
  /** The cell that Tab reaches first. */
  first: Place;
  onOpen: (at: Place) => void;
  /** Cells that are there. */
  isCell?: (at: Place) => boolean;
}

const PAGE = 10;

/** One cell of a grid can be reached by Tab; arrows move on from it, Enter and Space open it. */
export function useGridKeys({ table, rows, columns, first, onOpen, isCell = () => true }: Grid) {
  const [moved, setMoved] = useState<Place | null>(null);
  const inside = (at: Place) => ({
    row: Math.max(0, Math.min(rows - 1, at.row)),
    column: Math.max(0, Math.min(columns - 1, at.column)),
  });
  const at = inside(moved ?? first);

  function go(to: Place) {
    const next = inside(to);
    if (!isCell(next)) {
      return;
    }
    setMoved(next);
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row="${next.row}"][data-column="${next.column}"]`,
    );
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    const ends = event.ctrlKey || event.metaKey;
    const steps: Record<string, () => Place> = {
      ArrowLeft: () => ({ ...at, column: at.column - 1 }),
      ArrowRight: () => ({ ...at, column: at.column + 1 }),
      ArrowUp: () => ({ ...at, row: at.row - 1 }),
      ArrowDown: () => ({ ...at, row: at.row + 1 }),
      PageUp: () => ({ ...at, row: at.row - PAGE }),
      PageDown: () => ({ ...at, row: at.row + PAGE }),
      Home: () => ({ row: ends ? 0 : at.row, column: 0 }),
      End: () => ({ row: ends ? rows - 1 : at.row, column: columns - 1 }),
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(step());
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(at);
    }
  }

  return { at, go, onKeyDown };
}

/** Which cell of the grid an event fell on. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-column]") : null;
  return cell === null ? null : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}
