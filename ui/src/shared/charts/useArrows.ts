import { type KeyboardEvent, useRef, useState } from "react";

/** Buttons in a row of which one is reached by Tab and the others from it by the arrow keys, Home and End. */
export function useArrows(count: number) {
  const [stop, setStop] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const last = count - 1;
  const move = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: stop + 1,
      ArrowDown: stop + 1,
      ArrowLeft: stop - 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || to < 0 || to > last) {
      return;
    }
    event.preventDefault();
    setStop(to);
    row.current?.querySelectorAll("button")[to]?.focus();
  };
  // What is shown may have become shorter since.
  return { row, stop: Math.max(0, Math.min(stop, last)), setStop, move };
}
