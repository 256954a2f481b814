import { type RefObject, useLayoutEffect, useRef } from "react";

/** Below this nobody reads it from three metres; the list scrolls rather than shrink further. */
const SMALLEST = 0.5;
const STEP = 0.05;

interface Limits {
  /** How many columns the list may take. */
  columns: number;
  /** The largest letters, as a multiple of those around the list. */
  largest: number;
}

/**
 * Writes a list as large as its box allows: the most generous `--letters` and `--columns` with which nothing of it is
 * cut off. It is measured, since how many lines a name takes is known only once it is drawn.
 */
export function useLargestLetters<E extends HTMLElement>({ columns, largest }: Limits): RefObject<E | null> {
  const list = useRef<E>(null);
  // After every drawing: another dish, another language, another name.
  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) {
      return undefined;
    }
    const rewrite = () => writeLargest(box, columns, largest);
    rewrite();
    const observer = new ResizeObserver(rewrite);
    observer.observe(box);
    return () => observer.disconnect();
  });
  return list;
}

function writeLargest(box: HTMLElement, mostColumns: number, largest: number): void {
  for (let letters = largest; letters > SMALLEST; letters -= STEP) {
    // The fewer columns the better it reads.
    for (let columns = 1; columns <= mostColumns; columns++) {
      write(box, letters, columns);
      if (holdsAll(box)) {
        return;
      }
    }
  }
  write(box, SMALLEST, mostColumns);
}

function write(box: HTMLElement, letters: number, columns: number): void {
  box.style.setProperty("--letters", letters.toFixed(2));
  box.style.setProperty("--columns", String(columns));
}

function holdsAll(box: HTMLElement): boolean {
  return (
    box.scrollHeight <= box.clientHeight &&
    [...box.children].every((child) => child.scrollWidth <= child.clientWidth)
  );
}
