import { type DragEvent, type KeyboardEvent, useState } from "react";

/** What is carried from one meal to another. */
export interface Carried<P> {
  from: P;
  /** One dish; none: the whole meal. */
  slotId: string | null;
}

interface Moves<P> {
  /** Tells places apart. */
  keyOf: (place: P) => string;
  /** Whether there is something to carry. */
  isFilled: (place: P) => boolean;
  onMove: (carried: Carried<P>, to: P, keeps: boolean) => void;
}

/**
 * Meals and dishes are dragged, or carried by Ctrl-C or Ctrl-X and Ctrl-V. With Ctrl held a drag copies. One at a time:
 * what is carried lives here and not in the clipboard of the system.
 */
export function useMealMoves<P>({ keyOf, isFilled, onMove }: Moves<P>) {
  const [dragged, setDragged] = useState<Carried<P> | null>(null);
  const [held, setHeld] = useState<(Carried<P> & { keeps: boolean }) | null>(null);
  const [over, setOver] = useState<string | null>(null);

  const drag = (carried: Carried<P>) => ({
    draggable: isFilled(carried.from),
    onDragStart: (event: DragEvent) => {
      event.stopPropagation();
      event.dataTransfer.effectAllowed = "copyMove";
      // Firefox drags only what carries data.
      event.dataTransfer.setData("text/plain", keyOf(carried.from));
      setDragged(carried);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  });

  const drop = (to: P) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged !== null && keyOf(dragged.from) !== keyOf(to)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = event.ctrlKey ? "copy" : "move";
        setOver(keyOf(to));
      }
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      if (dragged !== null && keyOf(dragged.from) !== keyOf(to)) {
        onMove(dragged, to, event.ctrlKey);
      }
      setDragged(null);
    },
  });

  /** Ctrl-C, Ctrl-X, Ctrl-V on a meal; says whether the key was one of these. */
  function key(event: KeyboardEvent, here: P): boolean {
    if (!(event.ctrlKey || event.metaKey) || !["c", "x", "v"].includes(event.key)) {
      return false;
    }
    event.preventDefault();
    if (event.key !== "v") {
      setHeld(isFilled(here) ? { from: here, slotId: null, keeps: event.key === "c" } : null);
    } else if (held !== null && keyOf(held.from) !== keyOf(here)) {
      onMove(held, here, held.keeps);
      // What was cut has arrived; a copy can be put again.
      setHeld(held.keeps ? held : null);
    }
    return true;
  }

  return { drag, drop, key, over, held: held === null ? null : keyOf(held.from) };
}
